"""What screening and backtest say to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "screen.row_rejected": {"en": "The row was sent back: {reasons}", "zh": "该行已退回：{reasons}"},
    "screen.date_later": {
        "en": "In {count} claims the instrument is dated after {on}, first in {claim}: check the dates of the tape, or the day asked.",
        "zh": "{count} 笔债权的执行依据日期晚于 {on}，首见于 {claim}：请核对清单日期或基准日。",
    },
    "screen.amount_too_large": {
        "en": "Claim {claim}: an amount of {amount} minor units of {currency} is larger than can be ranked (2^63 - 1); check the amounts.",
        "zh": "债权 {claim}：金额 {amount}（{currency} 最小单位）超出可处理的上限（2^63 - 1），请核对金额。",
    },
    "settings.unreadable": {
        "en": "{file}: the settings cannot be read ({reason}).",
        "zh": "{file}：无法读取设置文件（{reason}）。",
    },
    "settings.invalid": {
        "en": "{file}: these settings are not understood: {reason}. Compare with the shipped file: exequatur screen --print-settings.",
        "zh": "{file}：设置内容无法识别：{reason}。可用 exequatur screen --print-settings 查看随附的设置文件。",
    },
    "settings.weights": {
        "en": "{file}: weights: none may be negative, and at least one must be above zero.",
        "zh": "{file}：weights（权重）不得为负，且至少一项大于零。",
    },
    "settings.scale": {
        "en": "{file}: amounts: {currency}: floor must be zero or more and below full.",
        "zh": "{file}：amounts：{currency}：floor 应不小于零且小于 full。",
    },
    "settings.urgency": {
        "en": "{file}: urgency: the days must rise from point to point.",
        "zh": "{file}：urgency：各点的天数应逐点递增。",
    },
    "reason.route": {
        "en": "{forum}: best open route is {kind}, {strength}.",
        "zh": "{forum}：可行的最佳路径为{kind}，强度：{strength}。",
    },
    "reason.deadline": {
        "en": "First deadline in {forum}: plan on {day} ({days} days left).",
        "zh": "{forum}的首个期限：安全日期 {day}（剩余 {days} 天）。",
    },
    "reason.no_deadline_date": {
        "en": "No deadline can be named for the open routes: {states}.",
        "zh": "可行路径尚不能给出期限：{states}。",
    },
    "reason.evidence": {
        "en": "Best asset evidence there: {grade}.",
        "zh": "当地财产线索的证据等级：{grade}。",
    },
    "reason.amount": {
        "en": "Amount {amount} {currency}.",
        "zh": "金额 {amount} {currency}。",
    },
    "reason.risk": {
        "en": "Refusal risk {level}, foremost: {ground}.",
        "zh": "拒绝风险：{level}，首要事由：{ground}。",
    },
    "reason.natural_person": {
        "en": "A natural person is among the obligors.",
        "zh": "义务人中有自然人。",
    },
    "reason.overlooked": {
        "en": "Written off, yet an established route is open: overlooked.",
        "zh": "已核销，但仍有成熟的路径可行：被忽视的债权。",
    },
    "failed.amount": {
        "en": "Amount {amount} {currency} is below the floor of {floor} {currency}.",
        "zh": "金额 {amount} {currency} 低于门槛 {floor} {currency}。",
    },
    "failed.amount_unknown": {
        "en": "The amount is not known.",
        "zh": "金额不详。",
    },
    "failed.currency": {
        "en": "No floor is set for {currency}; the amount was not tested.",
        "zh": "未设置 {currency} 的门槛，未检验金额。",
    },
    "failed.no_asset": {
        "en": "No asset and no lead outside {origin} is known.",
        "zh": "未发现{origin}以外的财产或线索。",
    },
    "failed.expired": {
        "en": "Every route has expired by the safe date; the last one in {forum} on {day}.",
        "zh": "按安全日期计算，各路径均已届满；最后一条在{forum}，{day} 届满。",
    },
    "failed.no_route": {
        "en": "No route is open in any forum where an asset or a lead is known.",
        "zh": "在已知财产或线索所在的法域，没有可行的路径。",
    },
    "backtest.title": {
        "en": "Backtest: {n} published decisions, each assessed as of the day before it; {recognised} recognised. Left out: {left_out}.",
        "zh": "回测：{n} 件已公布裁判，均按裁判前一日的情况评估；其中 {recognised} 件获承认。未计入：{left_out}。",
    },
    "backtest.day": {
        "en": "{n} of them are dated to the month or the year only; they are assessed as of the day before that month or year began.",
        "zh": "其中 {n} 件仅知年或年月，按该年（月）开始前一日评估。",
    },
    "backtest.precedents": {
        "en": "From earlier precedents and the kind of route (priors by kind set by hand)",
        "zh": "依据更早的先例与路径种类（各类路径的先验由人工设定）",
    },
    "backtest.learned": {
        "en": "From earlier precedents alone: the base rate so far, updated by those of the forum (nothing set by hand)",
        "zh": "仅依据更早的先例：以当时的基准率为先验，再以该法域先例更新（无任何人工设定）",
    },
    "backtest.label": {
        "en": "From the strength label of the law data ({in_sample} of {n} labels are in-sample: set by hand without a date, by somebody who knew the outcome)",
        "zh": "依据法律数据中的强度标注（{n} 项中有 {in_sample} 项属样本内：人工标注且无日期，标注者已知结果）",
    },
    "backtest.brier": {
        "en": "Brier score {brier:.3f}; base-rate guess {base:.3f}; skill {skill:+.1%}.",
        "zh": "布里尔分数 {brier:.3f}；基准率猜测 {base:.3f}；技能 {skill:+.1%}。",
    },
    "backtest.column.strength": {"en": "strength", "zh": "强度"},
    "backtest.column.n": {"en": "n", "zh": "件数"},
    "backtest.column.recognised": {"en": "recognised", "zh": "承认"},
    "backtest.column.refused": {"en": "refused", "zh": "拒绝"},
    "backtest.column.chance": {"en": "mean predicted chance", "zh": "平均预测概率"},
    "backtest.column.id": {"en": "id", "zh": "编号"},
    "backtest.column.as_of": {"en": "as of", "zh": "查询基准日"},
    "backtest.column.way": {"en": "route", "zh": "作出地→法院地"},
    "backtest.column.predicted": {"en": "chance", "zh": "预测概率"},
    "backtest.column.label": {"en": "label", "zh": "强度标注"},
    "backtest.column.outcome": {"en": "outcome", "zh": "结果"},
    "word.proven": {"en": "proven", "zh": "已证实"},
    "word.indicated": {"en": "indicated by a document", "zh": "有书面材料指向"},
    "word.hint": {"en": "only a hint", "zh": "仅有线索"},
    "word.high": {"en": "high", "zh": "高"},
    "word.raised": {"en": "raised", "zh": "偏高"},
    "word.neutral": {"en": "neutral", "zh": "一般"},
    "word.lowered": {"en": "lowered", "zh": "较低"},
    "word.unknown": {"en": "not known", "zh": "不明"},
    "word.open": {"en": "open", "zh": "期限内"},
    "word.closing": {"en": "closing", "zh": "即将届满"},
    "word.expired": {"en": "expired", "zh": "已届满"},
    "word.no_limit": {"en": "no limit", "zh": "无期限"},
    "word.not_established": {"en": "length not established", "zh": "期限长度未查明"},
    "word.cannot_compute": {"en": "cannot be computed", "zh": "无法计算"},
    "word.pursue_first": {"en": "pursue first", "zh": "优先追索"},
    "word.worth_a_look": {"en": "worth a look", "zh": "值得研究"},
    "word.mend_first": {"en": "mend first", "zh": "先补材料"},
    "word.no_open_route": {"en": "no open route", "zh": "无可行路径"},
    "word.below_threshold": {"en": "below threshold", "zh": "低于门槛"},
    "reason.mend": {
        "en": "{forum}: {kind}, {strength}; the deadline {state}. Supply: {missing}.",
        "zh": "{forum}：{kind}，{strength}；期限状态：{state}。需补充：{missing}。",
    },
    "screen.progress.read": {"en": "reading {file}", "zh": "读取 {file}"},
    "screen.progress.rank": {"en": "ranking {n} claims", "zh": "为 {n} 笔债权排序"},
    "screen.progress.detail": {"en": "assessing the first {n} in full", "zh": "详细评估前 {n} 笔"},
    "screen.progress.write": {"en": "writing {file}", "zh": "写出 {file}"},
    "screen.summary": {
        "en": "{claims} claims on {on}: {counts}. {rejected} rows rejected.",
        "zh": "{on}：共 {claims} 笔债权：{counts}。退回 {rejected} 行。",
    },
    "screen.files": {"en": "Written: {files}", "zh": "已写出：{files}"},
    "screen.no_claims": {
        "en": "{file}: no claim could be read from it. {rejected} rows were rejected; see: exequatur claims read {file}",
        "zh": "{file}：未能读出任何债权，退回 {rejected} 行。详见：exequatur claims read {file}",
    },
    "screen.out_is_file": {
        "en": "{out} is a file; --out names a folder.",
        "zh": "{out} 是文件；--out 应为文件夹。",
    },
    "screen.column.rank": {"en": "#", "zh": "序"},
    "screen.column.claim": {"en": "claim", "zh": "债权"},
    "screen.column.borrower": {"en": "borrower", "zh": "主债务人"},
    "screen.column.amount": {"en": "amount", "zh": "金额"},
    "screen.column.score": {"en": "score", "zh": "得分"},
    "screen.column.verdict": {"en": "verdict", "zh": "结论"},
    "screen.column.forum": {"en": "best route", "zh": "最佳路径"},
    "screen.column.first": {"en": "plan on", "zh": "安全日期"},
    "screen.column.value": {"en": "net value", "zh": "预期净值"},
    "screen.column.range": {"en": "5–95 % (estimate)", "zh": "5–95% 区间（估计）"},
    "screen.currency": {
        "en": "--currency {currency}: write the three letters of a currency, for example CNY.",
        "zh": "--currency {currency}：请填写三位字母的币种代码，例如 CNY。",
    },
    "screen.valued": {
        "en": "{valued} of {claims} claims are ranked by risk-adjusted net value of pursuing the best route with one's own money (weight {weight} on the worst {share}; assumptions {version}); the rest follow by verdict and score.",
        "zh": "{claims} 笔债权中 {valued} 笔按自费经最佳路径追索的风险调整值排序（最差 {share} 情形权重 {weight}；假设版本 {version}），其余按结论和得分排在其后。",
    },
    "lacking.amount": {"en": "amount not known", "zh": "金额不详"},
    "lacking.no_asset": {"en": "no asset known", "zh": "无财产线索"},
    "lacking.no_route": {"en": "no route open", "zh": "无可行路径"},
    "lacking.limit": {"en": "last day for filing not known", "zh": "申请截止日不明"},
    "lacking.asset_value": {"en": "asset value not known", "zh": "财产价值不详"},
    "lacking.rate": {"en": "rate of {currency} missing (--rate)", "zh": "缺少 {currency} 汇率（--rate）"},
    "lacking.closed_form": {
        "en": "for simulation: exequatur value claim",
        "zh": "需模拟估值：exequatur value claim",
    },
    "columnar.unreadable": {
        "en": "{file}: this Parquet file cannot be read ({reason}).",
        "zh": "{file}：无法读取该 Parquet 文件（{reason}）。",
    },
    "columnar.missing": {
        "en": "{file}: column {column} is missing; claim_id, instrument and origin are required.",
        "zh": "{file}：缺少列 {column}；claim_id、instrument、origin 为必需列。",
    },
    "columnar.unknown": {
        "en": "{file}: column {column} is not known here. Known columns: {known}.",
        "zh": "{file}：无法识别列 {column}。可用的列：{known}。",
    },
    "columnar.type": {
        "en": "{file}: column {column} holds {found}; expected {expected}.",
        "zh": "{file}：列 {column} 的类型为 {found}，应为 {expected}。",
    },
    "columnar.value": {
        "en": "{file}, row {row}, column {column}: {value!r} is not allowed; expected one of {expected}.",
        "zh": "{file}，第 {row} 行，列 {column}：不允许的值 {value!r}；应为下列之一：{expected}。",
    },
    "columnar.claim_id": {
        "en": "{file}: claim_id {claim!r} is empty or stands in more than one row; each claim needs one of its own.",
        "zh": "{file}：claim_id {claim!r} 为空或出现在多行；每笔债权应有唯一编号。",
    },
    "assess.html_one": {
        "en": "--html writes one claim; the file holds {n}. Put the claim in a file of its own, or use exequatur screen.",
        "zh": "--html 只写出一笔债权，而该文件含 {n} 笔。请将该债权单独存为一个文件，或使用 exequatur screen。",
    },
    "screen.place_unknown": {
        "en": "Claim {claim}: the law base has no jurisdiction {place}; the asset there was left out.",
        "zh": "债权 {claim}：法律库没有法域 {place}，该处财产未计入。",
    },
    "screen.origin_unknown": {
        "en": "Claim {claim}: the law base has no jurisdiction {place}, where the instrument was made; the claim was left out.",
        "zh": "债权 {claim}：法律库没有文书作出法域 {place}，该债权未计入。",
    },
}
