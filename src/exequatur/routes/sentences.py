"""Sentences of a derivation: where a period starts, how it runs, when a route applies, when a judgment took effect."""

from exequatur.text import Catalogue

STARTS: Catalogue = {
    "start.effective": {
        "en": "The period counts from {day}, the day of effect on the certificate.",
        "zh": "期间自 {day} 起算，即生效证明所载生效日。",
    },
    "start.computed_effective": {
        "en": "The period counts from {day}, the computed day of effect; there is no certificate on file.",
        "zh": "期间自 {day} 起算，即推算的生效日；档案中没有生效证明。",
    },
    "start.given": {
        "en": "The period counts from {day}, the day the instrument was given.",
        "zh": "期间自 {day} 起算，即执行依据作出之日。",
    },
    "start.final": {
        "en": "The period counts from {day}, the day it became final.",
        "zh": "期间自 {day} 起算，即终局之日。",
    },
    "start.performance": {
        "en": "The period counts from {day}, the last day for performance (for instalments, the first that fell due).",
        "zh": "期间自 {day} 起算，即履行期届满日（分期履行的，取最早到期的一期）。",
    },
    "start.debt_due": {
        "en": "The period counts from {day}, the day the debt fell due.",
        "zh": "期间自 {day} 起算，即债务到期日。",
    },
    "start.due": {
        "en": "The period counts from {day}, the day the debt fell due.",
        "zh": "期间自 {day} 起算，即债务到期日。",
    },
    "start.first_instalment": {
        "en": "The period counts from {day}, the day of the first instalment.",
        "zh": "期间自 {day} 起算，即第一期到期日。",
    },
    "start.last_instalment": {
        "en": "The period counts from {day}, the day of the last instalment.",
        "zh": "期间自 {day} 起算，即最后一期到期日。",
    },
    "start.award_served": {
        "en": "The period counts from {day}, the day the award was served.",
        "zh": "期间自 {day} 起算，即裁决送达之日。",
    },
    "start.guarantee_called": {
        "en": "The period counts from {day}, the day the guarantor was called upon.",
        "zh": "期间自 {day} 起算，即向保证人主张权利之日。",
    },
    "start.event": {"en": "The period counts from {day}: {event}.", "zh": "期间自 {day} 起算：{event}。"},
    "assumed.effective_on": {
        "en": "Assumed: the certificate's day of effect is not on file; it is not earlier than the day used, so the true last day is not earlier either.",
        "zh": "推定：档案中没有生效证明所载生效日；真实生效日不早于所用日期，故真实届满日不会更早。",
    },
    "assumed.final_on": {
        "en": "Assumed: the day of finality is not on file; it is not earlier than the day of effect.",
        "zh": "推定：档案中没有终局日期；终局日不早于生效日。",
    },
    "assumed.performance_end": {
        "en": "Assumed: no period for performance is on file; one would only move the start to a later day.",
        "zh": "推定：档案中没有履行期届满日；如有履行期，起算日只会更晚。",
    },
    "assumed.debt_due_under_judgment": {
        "en": "Assumed: the judgment debt was due as soon as the judgment took effect; a period for performance would only be later.",
        "zh": "推定：判决一经生效债务即到期；如判决另定履行期，起算日只会更晚。",
    },
    "assumed.award_served_on": {
        "en": "Assumed: the day of service of the award is not on file; it is not earlier than the day the award was made.",
        "zh": "推定：档案中没有裁决送达日；送达日不早于裁决作出日。",
    },
    "assumed.award_enforceable_on": {
        "en": "Assumed: the award is taken to be enforceable from the day it was made.",
        "zh": "推定：裁决自作出之日起可执行。",
    },
    "assumed.settlement_due": {
        "en": "Assumed: the day for payment is not on file; it is not earlier than the settlement.",
        "zh": "推定：档案中没有付款期限；其不早于和解（调解）达成日。",
    },
    "assumed.due_on": {
        "en": "Assumed: the day the debt fell due is not on file; the first instalment is taken.",
        "zh": "推定：档案中没有债务到期日，取第一期到期日。",
    },
    "assumed.last_instalment": {
        "en": "Assumed: no instalments are on file; the debt is taken to fall due on one day.",
        "zh": "推定：档案中没有分期约定，按一次性到期处理。",
    },
    "assumed.breach_known": {
        "en": "Assumed: the creditor knew of the default on the day the debt fell due.",
        "zh": "推定：债权人于债务到期日即知道或应当知道债务人违约。",
    },
}

PERIODS: Catalogue = {
    "length.none": {"en": "The law states no time limit for this step.", "zh": "法律未规定该步骤的期限。"},
    "length.from_recognition": {
        "en": "The period ({length}) runs from recognition in the forum, which is not yet; by when recognition must be asked for is not established here.",
        "zh": "期间（{length}）自法院地承认之日起算，尚未起算；申请承认的期限尚未查明。",
    },
    "length.not_established": {
        "en": "The length of the period is not established in the law base.",
        "zh": "法律库中尚未查明该期间的长度。",
    },
    "period.ends": {
        "en": "The period is {length}; the first day is not counted, so it ends with {day}.",
        "zh": "期间为{length}；开始当日不计入，至 {day} 届满。",
    },
    "period.restarted": {
        "en": "{event} on {day}, within the period, starts it anew: it ends with {until}. Keep the proof.",
        "zh": "{day} {event}，发生在期间内，期间重新起算，至 {until} 届满。请保存证据。",
    },
    "period.applied": {
        "en": "Enforcement was applied for on {day}, within the period.",
        "zh": "已于 {day} 在期间内申请执行。",
    },
    "period.applied_carried": {
        "en": "Enforcement was applied for on {day}: in time, because the last day, {until}, was no working day and the court carries it over. Keep the proof.",
        "zh": "已于 {day} 申请执行：届满日 {until} 不是工作日，法院顺延，故属期间内申请。请保存证据。",
    },
    "period.applied_unsure": {
        "en": "That end counts from an assumed day: by the true one the application for enforcement may have been in time.",
        "zh": "上述届满日系自推定日期起算；若按真实起算日，该执行申请可能并未逾期。",
    },
    "period.event_before": {
        "en": "{event} on {day} is not after the start and changes nothing.",
        "zh": "{day} {event}，不晚于起算日，不影响期间。",
    },
    "period.event_late": {
        "en": "{event} on {day} came after the period had run and changes nothing.",
        "zh": "{day} {event}，发生时期间已届满，不影响期间。",
    },
    "period.long_stop": {
        "en": "The long stop of {years} years ends with {day}.",
        "zh": "最长权利保护期间 {years} 年，至 {day} 届满。",
    },
    "home.terminated_for_now": {
        "en": "The enforcement is closed for now (终本, order of {day}): it can be re-opened at any time once assets are found, and no new two-year period runs.",
        "zh": "已于 {day} 裁定终结本次执行程序：发现财产可随时申请恢复执行，不再起算新的两年期间。",
    },
    "home.pending": {
        "en": "The application served the period. If it was withdrawn or the enforcement ended otherwise, a new period of {length} runs from then.",
        "zh": "申请已满足期间要求。如申请被撤回或执行以其他方式终结，自该时起重新计算{length}。",
    },
    "home.ended": {
        "en": "The enforcement was ended (终结执行) on {day}; counted from the last application in time, the period ends with {until}.",
        "zh": "已于 {day} 终结执行；自最近一次期间内的申请起算，期间至 {until} 届满。",
    },
    "home.no_application": {
        "en": "No application shown to be in time is on file. If one was made in time, the period has been kept; if none was, it has run.",
        "zh": "档案中没有可确认在期间内提出的执行申请。如曾在期间内申请，则期间已得到遵守；如未申请，则期间已届满。",
    },
    "arm.home": {
        "en": "The rule also ends when the instrument stops being effective where it was made.",
        "zh": "该规则还规定：文书在作出地丧失效力时，期间亦届满。",
    },
    "arm.home_not_established": {
        "en": "When it stops being effective there is not established; the true last day may be earlier.",
        "zh": "文书在作出地何时丧失效力尚未查明；真实届满日可能更早。",
    },
    "arm.home_stays": {
        "en": "Enforcement was applied for there in time, so it stays effective there.",
        "zh": "已在作出地于期间内申请执行，文书在当地仍然有效。",
    },
    "arm.home_late": {
        "en": "Enforcement was applied for there only after the period had run on {day}: the debtor can argue that it stopped being effective then.",
        "zh": "在作出地申请执行时期间已于 {day} 届满：债务人可主张文书自此丧失执行效力。",
    },
    "arm.home_at_issue": {
        "en": "No application for enforcement there that is shown to be in time is on file: the debtor can argue that it stopped being effective on {day}. The safe reading takes that day.",
        "zh": "档案中没有可确认在期间内提出的作出地执行申请：债务人可主张文书已于 {day} 丧失执行效力。安全解读以该日为准。",
    },
    "arm.period": {
        "en": "A second period of {length} runs beside it.",
        "zh": "另有一项{length}的期间并行计算。",
    },
    "variant.applied_in_time": {
        "en": "If enforcement was applied for in time where the instrument was made, the last day is {day}.",
        "zh": "如已在作出地于期间内申请执行，届满日为 {day}。",
    },
    "variant.last_instalment": {
        "en": "By another view (the last instalment, or the forum's view of effectiveness at home) the last day is {day}.",
        "zh": "依另一种理解（自最后一期起算，或法院地对文书在作出地效力的看法），届满日为 {day}。",
    },
    "variant.applied_unlimited": {
        "en": "If enforcement was applied for in time, no period runs.",
        "zh": "如已在期间内申请执行，则不再有期间限制。",
    },
    "safe.same": {
        "en": "Plan on {day}, a working weekday. No calendar of holidays is verified for this forum: if it is a holiday, act before.",
        "zh": "请以 {day}（工作日）为准。该法院地的节假日历尚未核实：如遇节假日，应提前办理。",
    },
    "safe.open": {
        "en": "Plan on {day}, a working day by the court calendar of {forum} ({source}).",
        "zh": "请以 {day} 为准；依 {forum} 法院日历（{source}），该日为工作日。",
    },
    "safe.closed": {
        "en": "The last day, {until}, is no working day ({name}; {source}); plan on {day}, the last working day before it.",
        "zh": "届满日 {until} 不是工作日（{name}；{source}）；请以此前最后一个工作日 {day} 为准。",
    },
    "safe.perhaps": {
        "en": "The last day, {until}, may be no working day ({name}; {source}); plan on {day}, the last sure working day before it.",
        "zh": "届满日 {until} 可能不是工作日（{name}；{source}）；请以此前最后一个确定的工作日 {day} 为准。",
    },
    "safe.unsure": {
        "en": "{day} lies before the years of which the calendar of {forum} is verified ({first} to {last}): if it is a holiday, act before.",
        "zh": "{day} 早于 {forum} 日历已核实的年份（{first} 年至 {last} 年）：如遇节假日，应提前办理。",
    },
    "safe.same_beyond": {
        "en": "Plan on {day}, a working weekday. The court calendar of {forum} is verified for {first} to {last} only: if the day is a holiday, act before.",
        "zh": "请以 {day}（工作日）为准。{forum} 的法院日历仅核实 {first} 年至 {last} 年：如遇节假日，应提前办理。",
    },
    "safe.earlier_beyond": {
        "en": "The last day, {until}, falls on a weekend; plan on {day}, the last working weekday before it. The court calendar of {forum} is verified for {first} to {last} only: if the day is a holiday, act before; nothing is rolled forward.",
        "zh": "届满日 {until} 为休息日；请以此前最后一个工作日 {day} 为准。{forum} 的法院日历仅核实 {first} 年至 {last} 年：如遇节假日，应提前办理；不作顺延。",
    },
    "safe.carried": {
        "en": "That day has not passed: act by {day} at the latest, and expect to have to argue it.",
        "zh": "该日尚未届至：最迟应于 {day} 办理，并须准备就此抗辩。",
    },
    "safe.earlier": {
        "en": "The last day, {until}, falls on a weekend; plan on {day}, the last working weekday before it. Nothing is rolled forward without a verified calendar.",
        "zh": "届满日 {until} 为休息日；请以此前最后一个工作日 {day} 为准。未经核实日历，不顺延。",
    },
    "computed.missing": {"en": "Cannot be computed: missing {gap}.", "zh": "无法计算：缺少{gap}。"},
    "agreed.guarantee_period": {
        "en": "The guarantee period agreed on ends with {day}; it is neither suspended nor interrupted.",
        "zh": "约定的保证期间至 {day} 届满；保证期间不中止、不中断、不延长。",
    },
    "guarantee.called": {
        "en": "The guarantor was called upon on {day}, within the guarantee period: the period has done its work, and limitation runs from that day.",
        "zh": "已于 {day} 在保证期间内向保证人主张权利：保证期间的要求已满足，自该日起计算保证债务的诉讼时效。",
    },
    "guarantee.called_late": {
        "en": "The guarantor was called upon on {day}, after the guarantee period had ended.",
        "zh": "向保证人主张权利之日（{day}）晚于保证期间届满日。",
    },
    "guarantee.called_after_default": {
        "en": "The guarantor was called upon on {day}, after the six months: in time only if a longer period was agreed.",
        "zh": "向保证人主张权利之日（{day}）晚于六个月：仅在约定了更长保证期间时方为及时。",
    },
    "guarantee.default_period": {
        "en": "No agreed guarantee period is on file: six months are taken, the shortest that the law knows. A clause agreed on before 2021 may give more.",
        "zh": "档案中没有约定的保证期间：按法定最短的六个月计算。2021年以前的约定可能更长。",
    },
    "retrial.debtors": {
        "en": "The debtor's period for applying for retrial; after it the argument that the judgment is not final is weaker.",
        "zh": "此为债务人申请再审的期限；届满后，判决非终局的抗辩减弱。",
    },
}

APPLIES: Catalogue = {
    "applies.given_within": {"en": "Given on {day}.", "zh": "作出日为 {day}。"},
    "applies.given_outside": {
        "en": "Given on {day} (or effective then), outside the days that the route covers.",
        "zh": "作出日（或生效日）为 {day}，不在该路径适用的日期范围内。",
    },
    "applies.given_unknown": {
        "en": "The day on which it was given is not on file.",
        "zh": "档案中没有文书作出日。",
    },
    "applies.given_from": {
        "en": "The route is for instruments given on or after {day}.",
        "zh": "该路径适用于 {day} 及以后作出的文书。",
    },
    "applies.given_until": {
        "en": "The route is for instruments given on or before {day}.",
        "zh": "该路径适用于 {day} 及以前作出的文书。",
    },
    "applies.begun_within": {
        "en": "It is for proceedings begun on or after {day}; the action on file was.",
        "zh": "该路径适用于 {day} 及以后启动的诉讼；档案所载起诉日符合。",
    },
    "applies.begun_before": {
        "en": "It is for proceedings begun on or after {day}; these began before.",
        "zh": "该路径适用于 {day} 及以后启动的诉讼；本案诉讼启动在前。",
    },
    "applies.begun_unknown": {
        "en": "It is for proceedings begun on or after {day}; when these began is not on file.",
        "zh": "该路径适用于 {day} 及以后启动的诉讼；档案未载明本案诉讼何时启动。",
    },
    "applies.term_unknown": {
        "en": "The route asks for something that no fact of the claim answers.",
        "zh": "该路径要求的事项无法由债权的已知事实判断。",
    },
    "applies.needs_holds": {"en": "It needs: {fact}. On file.", "zh": "要求：{fact}。档案中已有。"},
    "applies.needs_fails": {
        "en": "It needs: {fact}. The file says there is none.",
        "zh": "要求：{fact}。档案显示没有。",
    },
    "applies.needs_unknown": {
        "en": "It needs: {fact}. The file does not say.",
        "zh": "要求：{fact}。档案未载明。",
    },
    "applies.excludes_holds": {
        "en": "It is excluded by: {fact}. On file.",
        "zh": "排除情形：{fact}。档案中存在。",
    },
    "applies.excludes_fails": {
        "en": "It is excluded by: {fact}. The file shows none.",
        "zh": "排除情形：{fact}。档案显示不存在。",
    },
    "applies.excludes_unknown": {
        "en": "It is excluded by: {fact}. Nothing of the kind is on file; it is taken that there is none.",
        "zh": "排除情形：{fact}。档案中没有相关记录，按不存在处理。",
    },
    "applies.barred": {
        "en": "Barred, not an option: {reason} ({basis})",
        "zh": "已被排除，不得采用：{reason}（{basis}）",
    },
    "applies.barred_perhaps": {
        "en": "Barred if the other route applies, which the file does not show: {reason} ({basis})",
        "zh": "如另一路径适用则不得采用，档案未能显示：{reason}（{basis}）",
    },
    "applies.no_costs": {
        "en": "Open, at the creditor's own cost: {reason} ({basis})",
        "zh": "可以采用，但费用自负：{reason}（{basis}）",
    },
    "applies.always": {
        "en": "The route is open to instruments of this kind and origin.",
        "zh": "该路径适用于此类文书及其作出法域。",
    },
}

EFFECT: Catalogue = {
    "effect.not_a_judgment": {
        "en": "Not a judgment: there is no time for appeal to compute from.",
        "zh": "非判决，无上诉期可供推算。",
    },
    "effect.no_procedure": {
        "en": "The law base has no periods of procedure for the place of origin; nothing is computed.",
        "zh": "法律库中没有文书作出地的程序期间，未作推算。",
    },
    "effect.instance_unknown": {
        "en": "Whether it is of first or second instance is not on file, nor in the case number.",
        "zh": "档案及案号均未显示审级。",
    },
    "effect.appealed": {
        "en": "An appeal was made from the first-instance judgment: it takes no effect by itself; the second-instance judgment is the title.",
        "zh": "一审判决已被上诉，不单独生效；应以二审判决为执行依据。",
    },
    "effect.service_missing": {
        "en": "When the judgment was served on {party} is not on file.",
        "zh": "档案中没有向 {party} 送达判决的日期。",
    },
    "effect.domicile_assumed": {
        "en": "Whether {party} has its domicile in the PRC is not on file; the shorter domestic periods are taken.",
        "zh": "档案未载明 {party} 在境内是否有住所；按较短的境内期间计算。",
    },
    "effect.no_law": {
        "en": "The law base has no period for the service on {party} on that day.",
        "zh": "法律库中没有该日对 {party} 适用的期间。",
    },
    "effect.announced": {
        "en": "Announced to {party} on {day}; it counts as served on {until} ({basis}).",
        "zh": "{day} 向 {party} 公告送达，于 {until} 视为送达（{basis}）。",
    },
    "effect.served": {"en": "Served on {party} on {day}.", "zh": "{day} 送达 {party}。"},
    "effect.appeal_ends": {
        "en": "Served on {party} on {day}; its time for appeal ends with {until} ({basis}).",
        "zh": "{day} 送达 {party}，上诉期至 {until} 届满（{basis}）。",
    },
    "effect.first": {
        "en": "Without an appeal the judgment takes effect on {day}, when the last party's time for appeal has passed.",
        "zh": "各方均未上诉的，判决于 {day} 生效，即最后一方上诉期届满的次日。",
    },
    "effect.second": {
        "en": "A second-instance judgment takes effect when it is served: {day}.",
        "zh": "二审判决自送达之日起生效：{day}。",
    },
    "effect.assumptions": {
        "en": "The creditor's own time for appeal and holidays are not counted.",
        "zh": "未计入债权人自身的上诉期及节假日顺延。",
    },
    "effect.agrees": {"en": "The certificate says the same.", "zh": "与生效证明一致。"},
    "effect.differs": {
        "en": "The certificate says {day}: find out why before relying on either.",
        "zh": "生效证明所载为 {day}：在采用任一日期前应查明差异原因。",
    },
}
