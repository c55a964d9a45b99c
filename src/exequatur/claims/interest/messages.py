"""What the interest calculation says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "case.no_debt": {
        "en": "The file names no debt: `debts` needs at least one.",
        "zh": "文件没有列出债务：`debts` 至少需要一项。",
    },
    "case.debt_twice": {
        "en": "Two debts have the same id (found: {debts}); give each its own.",
        "zh": "有两笔债务使用了相同的 id（现有：{debts}），请分别编号。",
    },
    "payment.which": {
        "en": "Payment of {day}: there are several debts and it names none. Give `debt`: which one the debtor paid (Civil Code art. 560).",
        "zh": "{day} 的还款：有多笔债务而未指明清偿哪一笔。请填写 `debt`：债务人指定清偿的债务（民法典第五百六十条）。",
    },
    "payment.unknown_debt": {
        "en": "Payment of {day}: there is no debt {debt}.",
        "zh": "{day} 的还款：没有编号为 {debt} 的债务。",
    },
    "segment.overlap": {
        "en": "Debt {debt}: two segments of {kind} interest on the same base overlap (from {first} and from {second}). End the earlier one with `until`.",
        "zh": "债务 {debt}：同一基数上的两段 {kind} 利息期间重叠（自 {first} 与自 {second}）。请用 `until` 结束前一段。",
    },
    "segment.reversed": {
        "en": "Debt {debt}: the segment of {kind} interest from {day} ends before it starts.",
        "zh": "债务 {debt}：自 {day} 起的 {kind} 利息期间，截止日早于起算日。",
    },
    "segment.contract_after_instrument": {
        "en": "Debt {debt}: {kind} interest from {day} stands beside an instrument. What the instrument fixed enters as an amount (`interest`) or as a segment of kind `general`; nothing is capped again.",
        "zh": "债务 {debt}：已有执行依据，又列自 {day} 起的 {kind} 利息。文书已确定的利息应列为金额（`interest`）或 `general` 期间；不再重新适用利率上限。",
    },
    "segment.general_without_instrument": {
        "en": "Debt {debt}: general interest from {day} needs an `instrument` that awards it.",
        "zh": "债务 {debt}：自 {day} 起的一般债务利息须有确定该利息的执行依据（`instrument`）。",
    },
    "segment.settles": {
        "en": "Debt {debt}: `settles` belongs to a segment counted on interest (`on: interest`), not to {kind} from {day}.",
        "zh": "债务 {debt}：`settles` 仅适用于以利息为基数的期间（`on: interest`），不适用于自 {day} 起的 {kind}。",
    },
    "rate.one_of": {
        "en": "Debt {debt}, {kind} from {day}: give either `pct` or `series`, not both and not neither.",
        "zh": "债务 {debt}，自 {day} 起的 {kind}：`pct` 与 `series` 须且只须填写一项。",
    },
    "case.number": {
        "en": "{where}: {value} is no usable number; expected {low} to {high} with at most 12 decimals.",
        "zh": "{where}：{value} 不是可用的数值；应在 {low} 至 {high} 之间，小数不超过12位。",
    },
    "case.far_day": {
        "en": "{day} is too far in the future to count to; days are counted up to 2999-12-31.",
        "zh": "{day} 过于遥远，无法计算；最晚可计至 2999-12-31。",
    },
    "stay.reversed": {
        "en": "Debt {debt}: a stay ends before it starts.",
        "zh": "债务 {debt}：中止期间的截止日早于起始日。",
    },
    "stay.overlap": {
        "en": "Debt {debt}: two stays overlap; join them or end the first earlier.",
        "zh": "债务 {debt}：两段中止期间重叠，请合并或提前结束前一段。",
    },
    "instrument.two_periods": {
        "en": "Debt {debt}: give `performance_days` or `performance_ends`, not both.",
        "zh": "债务 {debt}：`performance_days` 与 `performance_ends` 只能填写一项。",
    },
    "delayed.already_cny": {
        "en": "Debt {debt}: `in_cny` asks for RMB on a foreign-currency instrument; this debt is in CNY.",
        "zh": "债务 {debt}：`in_cny` 适用于外币给付的文书；该债务本为人民币。",
    },
    "delayed.no_rule": {
        "en": "Debt {debt}: no rule of delayed-performance interest is known for {day}. Set `delayed: {{claim: false}}` to leave it out.",
        "zh": "债务 {debt}：没有适用于 {day} 的迟延履行利息规则。如不主张，请设 `delayed: {{claim: false}}`。",
    },
    "delayed.benchmark": {
        "en": "Debt {debt}: the days {first} to {last} fall under {basis}: twice the bank rate of the same period. Name it in `delayed.benchmark`: pboc_1y, pboc_over5y, or a series of your own.",
        "zh": "债务 {debt}：{first} 至 {last} 适用 {basis}（同期贷款基准利率二倍）。请在 `delayed.benchmark` 指明利率：pboc_1y、pboc_over5y 或自行提供的序列。",
    },
    "delayed.in_cny": {
        "en": "Debt {debt}: RMB for a foreign-currency instrument can be asked for under the rule from 2014-08-01 only; delay here starts on {day}.",
        "zh": "债务 {debt}：外币文书以人民币计算加倍部分仅适用于2014年8月1日起的规则；本债务自 {day} 起迟延。",
    },
    "uplift.unknown": {
        "en": "No rule on raising a rate for {use} is known in {law} for {day}; drop `uplift` to compute without that check.",
        "zh": "{law} 在 {day} 没有关于 {use} 加收的规则；如不校验，请删除 `uplift`。",
    },
    "uplift.bounds": {
        "en": "The rate is multiplied by {multiplier}; {basis} allows {low} to {high}.",
        "zh": "利率乘数为 {multiplier}；{basis} 允许的范围为 {low} 至 {high}。",
    },
    "cap.lender": {
        "en": "Debt {debt}: under the law of {law} the cap depends on the lender. Give `lender`: private_lender or licensed_institution (the original lender's kind).",
        "zh": "债务 {debt}：依 {law} 法律，利率上限取决于出借人类型。请填写 `lender`：private_lender（民间出借人）或 licensed_institution（持牌金融机构），以原始出借人为准。",
    },
    "cap.date": {
        "en": "Debt {debt}: `{field}` decides whether {rule} governs ({basis}); give the day.",
        "zh": "债务 {debt}：是否适用 {rule}（{basis}）取决于 `{field}`，请填写该日期。",
    },
    "order.missing": {
        "en": "Debt {debt}: no rule on the order of allocation is known for a payment of {day}. Give `agreed_order` on the payment.",
        "zh": "债务 {debt}：没有适用于 {day} 还款的抵充顺序规则。请在该笔还款填写 `agreed_order`。",
    },
    "stop.unknown": {
        "en": "Debt {debt}: no rule {rule} stops interest; known: {known}.",
        "zh": "债务 {debt}：没有名为 {rule} 的停止计息规则；现有：{known}。",
    },
    "stop.not_in_force": {
        "en": "Debt {debt}: {rule} was not in force on {day}.",
        "zh": "债务 {debt}：{rule} 在 {day} 尚未施行或已失效。",
    },
    "series.unknown": {
        "en": "There is no rate series {series}. Known: {known}. Supply your own under `series`.",
        "zh": "没有名为 {series} 的利率序列。现有：{known}。可在 `series` 中自行提供。",
    },
    "series.ended": {
        "en": "{series} ({name}) is known to {until} only; {day} needs it. A rate is never carried forward: under `series`, give {series} rates from {next} with source, and `until`.",
        "zh": "{series}（{name}）仅收录至 {until}，而 {day} 需要该利率。利率不得顺延：请在 `series` 中补充 {series} 自 {next} 起的利率、来源及 `until`。",
    },
    "series.not_begun": {
        "en": "{series} begins on {first}; {day} is before it.",
        "zh": "{series} 自 {first} 起才有数据，{day} 早于该日。",
    },
    "series.given_order": {
        "en": "Series {series}: the days must rise, and `until` must not be before the last of them.",
        "zh": "序列 {series}：日期须递增，且 `until` 不得早于最后一个日期。",
    },
    "series.given_gap": {
        "en": "Series {series} continues the shipped one and must start on {next}, not on {first}.",
        "zh": "序列 {series} 为已收录序列的续接，须自 {next} 开始，而非 {first}。",
    },
    "series.given_source": {
        "en": "Series {series}, rate from {day}: give its source.",
        "zh": "序列 {series}，自 {day} 起的利率：请填写来源。",
    },
    "fx.missing": {
        "en": "A conversion of {base} into {quote} on {day} is needed. Supply it under `fx` with that day, the rate and its source; no rate is ever assumed.",
        "zh": "需要 {day} {base} 兑 {quote} 的汇率。请在 `fx` 中填写该日汇率及来源；系统不会假设任何汇率。",
    },
    "forum.unknown": {
        "en": "No rule of judgment interest is known for {forum}. Known: {known}.",
        "zh": "没有 {forum} 的判决利息规则。现有：{known}。",
    },
    "forum.no_rule": {
        "en": "No rule of judgment interest in {forum} covers {day}; the last known one has ended.",
        "zh": "{forum} 没有适用于 {day} 的判决利息规则；最后一项规则已届期。",
    },
    "forum.var": {
        "en": "The judgment rate of {forum} ({basis}) varies: supply it under `series` with day and source from {day}, and name it in `merge.rate`. It rests on: {index}.",
        "zh": "{forum} 的判决利率（{basis}）为浮动利率：请在 `series` 中提供自 {day} 起的利率、日期及来源，并在 `merge.rate` 中指明。其依据为：{index}。",
    },
    "forum.first_day": {
        "en": "Debt {debt}: the forum's interest cannot start on {day}; interest to the judgment of {judgment} is counted already. Put earlier interest into the judgment sum.",
        "zh": "债务 {debt}：法院地判决利息不能自 {day} 起算；至 {judgment} 判决日的利息已经计算。更早的利息应计入判决金额。",
    },
    "forum.payment_early": {
        "en": "Debt {debt}: the payment of {day} falls after the judgment and before its interest starts; leave out `first_day`.",
        "zh": "债务 {debt}：{day} 的还款在判决之后、判决利息起算之前；请删除 `first_day`。",
    },
    "document.unreadable": {
        "en": "{file}: cannot be read as YAML or JSON: {reason}",
        "zh": "{file}：无法按 YAML 或 JSON 读取：{reason}",
    },
    "document.not_mapping": {
        "en": "{file}: the file must hold fields (`debts`, `payments`, ...) at the top.",
        "zh": "{file}：文件顶层应为字段（`debts`、`payments` 等）。",
    },
    "document.missing": {
        "en": "{file}: at {path}: the field `{field}` is missing.",
        "zh": "{file}：{path}：缺少字段 `{field}`。",
    },
    "document.unknown": {
        "en": "{file}: at {path}: there is no field `{field}`; fields here: {known}.",
        "zh": "{file}：{path}：没有字段 `{field}`；可用字段：{known}。",
    },
    "document.value": {
        "en": "{file}: at {path}: {reason}.",
        "zh": "{file}：{path}：取值有误（{reason}）。",
    },
    "document.type": {
        "en": "{file}: at {path}: found {got}, expected {expected}.",
        "zh": "{file}：{path}：类型为 {got}，应为 {expected}。",
    },
    "document.choice": {
        "en": "{file}: at {path}: {got} is not one of the allowed values; see `exequatur interest --schema`.",
        "zh": "{file}：{path}：{got} 不在允许的取值之内；见 `exequatur interest --schema`。",
    },
    "document.pattern": {
        "en": "{file}: at {path}: the value does not have the form {expected}.",
        "zh": "{file}：{path}：取值不符合格式 {expected}。",
    },
    "document.amount": {
        "en": '{file}: at {path}: {value} is not an amount in {currency}. Write units with at most {places} decimals and in quotes, for example "1000000.00".',
        "zh": '{file}：{path}：{value} 不是有效的 {currency} 金额。请以货币单位书写、最多 {places} 位小数并加引号，例如 "1000000.00"。',
    },
    "note.not_recapped": {
        "en": "Debt {debt}: interest as the instrument fixed it; no cap is applied to what has been adjudged.",
        "zh": "债务 {debt}：利息按文书确定的方法计算；已裁判确定的利息不再适用利率上限。",
    },
    "note.cap_on_request": {
        "en": "Debt {debt}: a licensed lender's charges are reduced to the cap only if the debtor asks; the case says no such request (`debtor_requests_reduction`).",
        "zh": "债务 {debt}：金融机构的利息、罚息等仅在债务人请求时调减；本案未载明该请求（`debtor_requests_reduction`）。",
    },
    "note.no_cap_law": {
        "en": "Debt {debt}: no cap under the law of {law} is known to these data; none was applied. Whether there is one is not established.",
        "zh": "债务 {debt}：数据中没有 {law} 法律的利率上限，故未适用；是否存在上限尚未查明。",
    },
    "note.natural": {
        "en": "Debt {debt}: lines of kind `natural` are what the debtor may not claim back if paid of its own will; they are not claimable and not in the totals.",
        "zh": "债务 {debt}：`natural` 行为债务人自愿支付后不得要求返还的部分，不得主张，未计入合计。",
    },
    "note.unallocated": {
        "en": "Of the payment of {day}, {amount} minor units of {currency} found nothing left to pay.",
        "zh": "{day} 的还款中，有 {amount}（{currency} 最小单位）无债务可抵充。",
    },
    "note.payment_after": {
        "en": "The payment of {day} is after the end of the calculation and was left out.",
        "zh": "{day} 的还款晚于计算截止日，未计入。",
    },
    "note.unverified": {
        "en": "These rules, or rates that they use, are from memory or were not read in their source: {rules}.",
        "zh": "下列规则或其所用利率凭记忆或未核对来源：{rules}。",
    },
    "note.from_unknown": {
        "en": "{rule}: the first day of this rule was not established.",
        "zh": "{rule}：该规则的起始日尚未查明。",
    },
    "note.no_delay_rule": {
        "en": "Debt {debt}: no delayed-performance interest is known for an instrument of {origin}.",
        "zh": "债务 {debt}：没有关于 {origin} 文书迟延履行利息的规则。",
    },
    "note.doubled_enforceable": {
        "en": "{forum}: the doubled part was held enforceable ({basis}).",
        "zh": "{forum}：加倍部分债务利息曾被认定可执行（{basis}）。",
    },
    "note.doubled_refused": {
        "en": "{forum}: the doubled part was refused ({basis}).",
        "zh": "{forum}：加倍部分债务利息曾被拒绝（{basis}）。",
    },
    "note.doubled_abroad_unknown": {
        "en": "Whether {forum} enforces the doubled part is not established; it may be held penal.",
        "zh": "{forum} 是否执行加倍部分债务利息尚未查明，可能被认定为惩罚性。",
    },
    "note.stay_counted": {
        "en": "Debt {debt}: a stay that the debtor asked for, or for another reason than retrial or review, is counted.",
        "zh": "债务 {debt}：被执行人申请的中止，或因再审、审查以外原因的中止，照常计算加倍部分。",
    },
    "note.no_period": {
        "en": "Debt {debt}: the instrument set no period for performance; delay counts from the day on which it took effect.",
        "zh": "债务 {debt}：文书未确定履行期间，自文书生效之日起计算。",
    },
    "note.named_by_creditor": {
        "en": "Payment of {day}: the creditor named the debt. Under Civil Code art. 560 the debtor does; the creditor's choice stands by agreement only.",
        "zh": "{day} 的还款由债权人指定所清偿的债务。依民法典第五百六十条应由债务人指定；债权人的指定须有约定为据。",
    },
    "note.stale": {
        "en": "{rule}: this rule was to be reviewed by {day}; the calculation goes beyond.",
        "zh": "{rule}：该规则应于 {day} 前复核，本计算已超过该日。",
    },
    "note.no_forum_limit": {
        "en": "Whether {forum} limits the interest of a foreign judgment is not established.",
        "zh": "{forum} 是否限制外国判决的利息尚未查明。",
    },
    "note.grace": {
        "en": "{forum}: the whole was paid within {days} days of the judgment; no interest is due.",
        "zh": "{forum}：判决后 {days} 日内已全额清偿，不计利息。",
    },
    "note.stops_after_merge": {
        "en": "Debt {debt}: `stops` act on interest before the forum's judgment only.",
        "zh": "债务 {debt}：`stops` 仅作用于法院地判决之前的利息。",
    },
    "print.lines": {"en": "Interest to {to}", "zh": "计至 {to} 的利息"},
    "print.none": {"en": "No interest accrues to {to}.", "zh": "计至 {to} 无利息。"},
    "print.kind": {"en": "kind", "zh": "种类"},
    "print.period": {"en": "from, to", "zh": "起、止"},
    "print.days": {"en": "days", "zh": "天数"},
    "print.base": {"en": "base", "zh": "基数"},
    "print.rate": {"en": "rate %", "zh": "利率%"},
    "print.amount": {"en": "amount", "zh": "金额"},
    "print.per_day": {"en": "{rate}/day", "zh": "{rate}/日"},
    "print.per_year": {"en": "{rate}/year", "zh": "{rate}/年"},
    "print.rules": {"en": "Rules", "zh": "规则"},
    "print.unverified": {"en": "from memory, unverified", "zh": "凭记忆，未核实"},
    "print.as_given": {"en": "as the case gives it", "zh": "以案件所列为准"},
    "print.agreed": {"en": "agreed {rate}", "zh": "约定 {rate}"},
    "print.payments": {"en": "Payments", "zh": "还款抵充"},
    "print.on": {"en": "day", "zh": "日期"},
    "print.received": {"en": "received", "zh": "收款"},
    "print.allocated": {"en": "allocated to", "zh": "抵充"},
    "print.unallocated": {"en": "unallocated", "zh": "未抵充"},
    "print.order": {"en": "order", "zh": "抵充规则"},
    "print.conversions": {"en": "Conversions", "zh": "汇率折算"},
    "print.why": {"en": "for", "zh": "用途"},
    "print.into": {"en": "into", "zh": "折合"},
    "print.fx": {"en": "rate", "zh": "汇率"},
    "print.source": {"en": "source", "zh": "来源"},
    "print.accrued": {"en": "Interest accrued: {currency} {total}", "zh": "累计利息：{currency} {total}"},
    "print.outstanding": {
        "en": "Unpaid at the end of {to}: {currency} {total}",
        "zh": "截至 {to} 未清偿：{currency} {total}",
    },
    "print.notes": {"en": "Notes", "zh": "说明"},
    "print.payment": {"en": "payment", "zh": "还款"},
    "print.doubled_base": {"en": "base of the doubled part", "zh": "加倍部分基数"},
    "print.doubled_part": {"en": "payment on the doubled part", "zh": "清偿加倍部分"},
    "print.merge": {"en": "judgment sum", "zh": "判决金额"},
    "kind.principal": {"en": "principal", "zh": "本金"},
    "kind.interest": {"en": "interest fixed as a sum", "zh": "已确定利息"},
    "kind.costs": {"en": "costs", "zh": "费用"},
    "kind.penalty": {"en": "penalty", "zh": "违约金"},
    "kind.contractual": {"en": "contractual", "zh": "约定利息"},
    "kind.overdue": {"en": "overdue", "zh": "逾期罚息"},
    "kind.compound": {"en": "compound", "zh": "复利"},
    "kind.penalty_interest": {"en": "penalty, running", "zh": "违约金（持续计算）"},
    "kind.general": {"en": "general interest", "zh": "一般债务利息"},
    "kind.doubled": {"en": "doubled part", "zh": "加倍部分债务利息"},
    "kind.natural": {"en": "kept if paid", "zh": "已付不返还部分"},
    "kind.judgment": {"en": "judgment sum", "zh": "判决金额"},
    "kind.post_judgment": {"en": "judgment interest", "zh": "判决利息"},
}
