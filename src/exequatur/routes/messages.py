"""All messages of an assessment: the sentences of a derivation, other ways, next steps, and words for codes."""

from exequatur.routes.sentences import APPLIES, EFFECT, PERIODS, STARTS
from exequatur.text import Catalogue

ALTERNATIVES: Catalogue = {
    "alternative.bare_debt": {
        "en": "There is no title yet: the claim itself is sued on.",
        "zh": "尚无执行依据，应就债权本身起诉。",
    },
    "alternative.fresh_open": {
        "en": "By the law of origin the debt's own limitation ends with {day}.",
        "zh": "依原审法域法律，原债权诉讼时效至 {day} 届满。",
    },
    "alternative.fresh_expired": {
        "en": "By the law of origin the debt's own limitation ended with {day}.",
        "zh": "依原审法域法律，原债权诉讼时效已于 {day} 届满。",
    },
    "alternative.fresh_no_period": {
        "en": "Whether the debt's own limitation still runs cannot be told: the law base has no period for it where the instrument was made.",
        "zh": "无法判断原债权诉讼时效是否届满：法律库没有文书作出地的相应期间。",
    },
    "alternative.fresh_no_due_day": {
        "en": "Whether the debt's own limitation still runs cannot be told: the day it fell due is not on file.",
        "zh": "档案中没有债务到期日，无法判断原债权诉讼时效是否届满。",
    },
    "alternative.arbitration_yes": {
        "en": "An arbitration clause or an award is on file.",
        "zh": "档案中有仲裁条款或仲裁裁决。",
    },
    "alternative.fresh_unsure": {
        "en": "Counted from a day that was assumed, the debt's own limitation ended with {day}; the true day may be later.",
        "zh": "按推定日期计算，原债权诉讼时效已于 {day} 届满；真实届满日可能更晚。",
    },
    "alternative.arbitration_no": {
        "en": "The agreements on file hold no arbitration clause.",
        "zh": "档案所列协议没有仲裁条款。",
    },
    "alternative.arbitration_unknown": {
        "en": "Whether the contract holds an arbitration clause is not on file.",
        "zh": "档案未载明合同是否有仲裁条款。",
    },
    "alternative.insolvent_known": {
        "en": "An obligor is on file as insolvent: {party}.",
        "zh": "档案显示义务人已进入破产：{party}。",
    },
}

NEXT: Catalogue = {
    "next.file": {
        "en": '{forum}: file against {party} by the route "{route}".',
        "zh": "{forum}：就 {party} 按“{route}”路径提出申请或起诉。",
    },
    "next.file_because": {
        "en": "The safe day of that route; file well before it.",
        "zh": "该路径的安全日期，应提前办理。",
    },
    "next.supply": {"en": "Find out: {gap}.", "zh": "查明：{gap}。"},
    "next.supply_because": {
        "en": "Deadlines that cannot be computed without it, or rest on an assumption: {n}.",
        "zh": "缺此项则有 {n} 项期限无法计算或只能推定。",
    },
    "next.certificate": {
        "en": "Ask the court of origin for the certificate of effectiveness.",
        "zh": "向原审法院申请生效证明。",
    },
    "next.substitution": {
        "en": "Ask the enforcement court to substitute the assignee as applicant.",
        "zh": "向执行法院申请变更申请执行人。",
    },
    "next.assets": {
        "en": "Find assets: no asset or lead abroad is on file, so no forum can be named.",
        "zh": "查找财产：档案中没有境外财产或线索，无法确定法院地。",
    },
    "next.apply_home": {
        "en": "Apply for enforcement where the instrument was made.",
        "zh": "在文书作出地申请强制执行。",
    },
    "next.guarantor": {"en": "Call on the guarantor {party}.", "zh": "向保证人 {party} 主张权利。"},
    "next.documents": {"en": "Collect the documents: {documents}.", "zh": "补齐文件：{documents}。"},
    "next.prove": {
        "en": "Turn the lead in {forum} into proof (register extract).",
        "zh": "将 {forum} 的财产线索查实（登记簿摘录）。",
    },
    "note.no_assets": {"en": "No asset or lead is on file.", "zh": "档案中没有财产或线索。"},
    "note.owner_unknown": {
        "en": "Asset {asset} is said to be owned by {owner}, who is not on the claim.",
        "zh": "财产 {asset} 的所有人 {owner} 不在本债权义务人之列。",
    },
    "note.not_yet": {
        "en": "The instrument was given on {given}; on {day} it did not exist yet.",
        "zh": "文书作出于 {given}；在 {day} 尚不存在。",
    },
    "note.calendar": {
        "en": "No calendar of holidays is verified: no deadline is rolled forward.",
        "zh": "节假日历未经核实：所有期限均不顺延。",
    },
    "note.calendars": {
        "en": "Court calendars verified: {known}. The day to plan on is never later than the last day; nothing is rolled forward.",
        "zh": "已核实的法院日历：{known}。建议日期不晚于届满日，均不顺延。",
    },
    "note.calendar_lacks": {
        "en": "No calendar of holidays is verified for {places}: the days to plan on there are weekdays.",
        "zh": "{places} 的节假日历未经核实：当地的建议日期仅按周末推算。",
    },
    "note.review": {
        "en": "Sources were read as stated; nothing here was reviewed by counsel.",
        "zh": "来源按所注明的情况核读；未经律师复核。",
    },
    "note.future": {
        "en": "Events after {day} were left out: they were not known that day.",
        "zh": "{day} 之后的事件未计入：当日尚不知悉。",
    },
    "note.events_unknown_person": {
        "en": "An event names {party}, who is not on the claim; it interrupts nothing.",
        "zh": "有事件涉及 {party}，其不在本债权义务人之列，不产生中断效力。",
    },
}

FACT_WORDS: Catalogue = {
    "risk.not_on_file": {"en": "Not on file: {fact}.", "zh": "档案未载明：{fact}。"},
    "fact.served_by_announcement": {
        "en": "whether the process was served by announcement",
        "zh": "起诉材料是否公告送达",
    },
    "fact.served_in_person": {
        "en": "whether the process was served on the debtor or its agent",
        "zh": "起诉材料是否直接送达本人或代理人",
    },
    "fact.judgment_served_by_announcement": {
        "en": "whether the judgment was served by announcement",
        "zh": "判决是否公告送达",
    },
    "fact.appeared": {"en": "whether the debtor appeared", "zh": "债务人是否应诉"},
    "fact.default_judgment": {"en": "whether judgment was given in default", "zh": "是否缺席判决"},
    "fact.contested_jurisdiction": {
        "en": "whether the debtor contested jurisdiction",
        "zh": "债务人是否提出管辖权异议",
    },
    "fact.appealed": {"en": "whether there was an appeal", "zh": "是否上诉"},
    "fact.retrial_applied": {"en": "whether retrial was applied for", "zh": "是否申请再审"},
    "fact.retrial_ordered": {"en": "whether a retrial was ordered", "zh": "是否裁定再审"},
    "fact.natural_person": {"en": "whether the debtor is a natural person", "zh": "是否自然人"},
    "fact.named_in_title": {"en": "whether the person is named in the instrument", "zh": "是否列入执行依据"},
    "fact.spouse": {"en": "whether the person is a spouse", "zh": "是否配偶"},
    "fact.not_liable_on_title": {
        "en": "whether the person is liable on the instrument",
        "zh": "是否为执行依据确定的义务人",
    },
    "fact.supplementary_liability": {"en": "the kind of liability", "zh": "责任类型"},
    "fact.domicile_in_origin": {"en": "the debtor's domicile", "zh": "债务人住所地"},
    "fact.insolvent": {"en": "whether the debtor is insolvent", "zh": "是否进入破产程序"},
    "fact.fixed_sum": {"en": "whether the instrument fixes the sum", "zh": "执行依据是否确定金额"},
    "fact.sum_not_fixed": {"en": "whether the instrument fixes the sum", "zh": "执行依据是否确定金额"},
    "fact.other_court_agreed": {
        "en": "whether the contract chooses another court",
        "zh": "合同是否约定其他法院管辖",
    },
    "fact.public_policy_doubt": {"en": "any doubt of public policy", "zh": "是否存在公共政策疑问"},
    "fact.assigned": {"en": "whether the claim was assigned", "zh": "债权是否转让"},
    "fact.assigned_without_substitution": {"en": "the substitution ruling", "zh": "变更申请执行人裁定"},
    "fact.effective_certified": {"en": "the certificate of effectiveness", "zh": "生效证明"},
    "fact.terminated_for_now": {
        "en": "whether the enforcement is closed for now (终本)",
        "zh": "是否终结本次执行程序",
    },
    "fact.origin_is_china": {"en": "the origin", "zh": "作出法域"},
}

PAGE: Catalogue = {
    "page.title": {"en": "Claim {claim} on {day}", "zh": "债权 {claim}（{day}）"},
    "page.none_open": {"en": "No route is known to be open.", "zh": "没有已知可行的路径。"},
    "page.best": {
        "en": "Best route: {forum}, {kind}, {strength}; plan on {day}; refusal risk {risk}.",
        "zh": "首选路径：{forum}，{kind}，{strength}；以 {day} 为准；拒绝风险{risk}。",
    },
    "page.first": {
        "en": "First day to keep: {day} ({forum}, {kind}).",
        "zh": "最早应遵守的日期：{day}（{forum}，{kind}）。",
    },
    "page.top_risk": {
        "en": "Top risk there: {ground} ({risk}).",
        "zh": "该路径的首要风险：{ground}（{risk}）。",
    },
    "page.no_day": {"en": "no day known", "zh": "无已知日期"},
    "page.next": {"en": "Next steps", "zh": "下一步"},
    "page.by": {"en": "by {day}", "zh": "不迟于 {day}"},
    "page.routes": {"en": "Routes", "zh": "路径"},
    "page.column.forum": {"en": "forum", "zh": "法院地"},
    "page.column.obligor": {"en": "obligor", "zh": "义务人"},
    "page.column.asset": {"en": "asset", "zh": "财产"},
    "page.column.kind": {"en": "route", "zh": "路径"},
    "page.column.strength": {"en": "strength", "zh": "强度"},
    "page.column.state": {"en": "state", "zh": "状态"},
    "page.column.safe": {"en": "safe day", "zh": "安全日期"},
    "page.column.left": {"en": "days left", "zh": "剩余天数"},
    "page.column.risk": {"en": "risk", "zh": "风险"},
    "page.applies_no": {"en": "does not apply", "zh": "不适用"},
    "page.applies_cannot_tell": {"en": "if it applies", "zh": "如适用"},
    "page.arguable": {
        "en": "arguable: another reading, a fact that the file lacks, or the rule on last days keeps it open",
        "zh": "可争辩：依另一解读、尚缺的事实或末日规则，期限可能未届满",
    },
    "page.home": {"en": "Deadlines where the instrument was made", "zh": "文书作出地的期限"},
    "page.effective": {"en": "Day of effect", "zh": "生效日"},
    "page.certificate": {
        "en": "certificate {day}; computed {computed}",
        "zh": "生效证明 {day}；推算 {computed}",
    },
    "page.derivation": {"en": "How it was found", "zh": "推导过程"},
    "page.reading": {"en": "Reading", "zh": "解读"},
    "page.safe_reading": {"en": "Reading (safe)", "zh": "解读（安全）"},
    "page.basis": {"en": "Basis", "zh": "依据"},
    "page.sources": {"en": "Sources", "zh": "来源"},
    "page.read": {"en": "read {day}", "zh": "{day} 核读"},
    "page.unread": {"en": "not read in a source", "zh": "未核读"},
    "page.risks": {"en": "Refusal grounds", "zh": "拒绝承认和执行的事由"},
    "page.cure": {"en": "Cure", "zh": "补救证据"},
    "page.conditions": {"en": "Conditions", "zh": "条件"},
    "page.documents": {"en": "Documents", "zh": "文件"},
    "page.alternatives": {"en": "Other ways", "zh": "其他途径"},
    "page.missing": {"en": "Missing or assumed", "zh": "缺少或推定的事实"},
    "page.notes": {"en": "Notes", "zh": "说明"},
    "page.more": {
        "en": "{n} more routes; --all shows their derivations.",
        "zh": "另有 {n} 条路径；使用 --all 显示其推导过程。",
    },
    "page.inference": {"en": "inferred from the legal family, not read", "zh": "依法系推断，未核读"},
    "safe.past": {"en": "The last day was {until}.", "zh": "届满日为 {until}，已过。"},
}

WORDS: Catalogue = {
    "event.enforcement_applied": {"en": "Application for enforcement", "zh": "申请执行"},
    "event.part_payment": {"en": "Part payment", "zh": "部分清偿"},
    "event.demand": {"en": "Demand", "zh": "催告"},
    "event.acknowledgment": {"en": "Acknowledgment of the debt", "zh": "承认债务"},
    "event.action_begun": {"en": "Action begun", "zh": "提起诉讼或仲裁"},
    "fact.choice_of_court_agreement": {"en": "an agreement choosing the court", "zh": "管辖协议"},
    "fact.exclusive_choice_of_court_agreement": {
        "en": "an exclusive choice-of-court agreement",
        "zh": "排他性管辖协议",
    },
    "fact.arbitration_agreement": {"en": "an arbitration agreement", "zh": "仲裁协议"},
    "fact.court_issued_mediation": {
        "en": "a mediation statement issued by a court",
        "zh": "法院制作的民事调解书",
    },
    "fact.mediated_settlement_agreement": {
        "en": "a mediated settlement agreement out of court",
        "zh": "法院外调解达成的和解协议",
    },
    "gap.given_on": {"en": "the day the instrument was given", "zh": "文书作出日"},
    "gap.effective_on": {
        "en": "the day of effect (certificate of effectiveness)",
        "zh": "生效日（生效证明）",
    },
    "gap.final_on": {"en": "the day it became final", "zh": "终局日"},
    "gap.performance_end": {"en": "the last day of the period for performance", "zh": "履行期届满日"},
    "gap.due_on": {"en": "the day the debt fell due", "zh": "债务到期日"},
    "gap.award_served_on": {"en": "the day the award was served", "zh": "裁决送达日"},
    "gap.award_enforceable_on": {"en": "the day the award became enforceable", "zh": "裁决可执行日"},
    "gap.settlement_due": {"en": "the day for payment under the settlement", "zh": "和解（调解）付款期限"},
    "gap.last_instalment": {"en": "the last instalment's day", "zh": "最后一期到期日"},
    "gap.guarantee_called_on": {"en": "the day the guarantor was called upon", "zh": "向保证人主张权利之日"},
    "gap.enforcement_applied_on": {
        "en": "whether and when enforcement was applied for",
        "zh": "是否及何时申请执行",
    },
    "gap.event_date": {"en": "the event that starts the period", "zh": "起算事件"},
    "gap.home_effectiveness_end": {
        "en": "when it stops being effective where it was made",
        "zh": "文书在作出地丧失效力之日",
    },
    "gap.breach_known": {"en": "when the creditor learned of the default", "zh": "债权人知悉违约之日"},
    "gap.debt_due_under_judgment": {"en": "the day the judgment debt was due", "zh": "判决债务到期日"},
    "gap.agreements": {"en": "agreements on court or arbitration", "zh": "管辖或仲裁约定"},
    "gap.guarantee_period_end": {"en": "the end of the guarantee period", "zh": "保证期间届满日"},
    "gap.assets": {"en": "assets or leads", "zh": "财产或线索"},
    "gap.instrument.instance": {"en": "the instance of the judgment", "zh": "审级"},
    "state.open": {"en": "open", "zh": "期限内"},
    "state.closing": {"en": "closing", "zh": "即将届满"},
    "state.expired": {"en": "expired", "zh": "已届满"},
    "state.no_limit": {"en": "no limit", "zh": "无期限"},
    "state.not_established": {"en": "not established", "zh": "未查明"},
    "state.cannot_compute": {"en": "cannot be computed", "zh": "无法计算"},
    "level.high": {"en": "high", "zh": "高"},
    "level.raised": {"en": "raised", "zh": "偏高"},
    "level.neutral": {"en": "neutral", "zh": "中性"},
    "level.lowered": {"en": "lowered", "zh": "偏低"},
    "level.unknown": {"en": "unknown", "zh": "未知"},
    "topic.enforcement": {"en": "Applying for enforcement", "zh": "申请执行时效"},
    "topic.underlying_debt": {"en": "Limitation of the debt itself", "zh": "原债权诉讼时效"},
    "topic.guarantee_period": {"en": "Guarantee period", "zh": "保证期间"},
    "topic.retrial": {"en": "Retrial", "zh": "申请再审期限"},
    "topic.mortgage": {"en": "Exercise of the mortgage", "zh": "行使抵押权"},
    "topic.other": {"en": "Other period", "zh": "其他期间"},
    "alternative.kind.fresh_action": {"en": "Fresh action on the debt", "zh": "就原债权另行起诉"},
    "alternative.kind.arbitration": {"en": "Arbitration", "zh": "仲裁"},
    "alternative.kind.hong_kong_first": {"en": "Hong Kong first", "zh": "先在香港登记"},
    "alternative.kind.insolvency": {"en": "Insolvency", "zh": "破产程序"},
    "alternative.kind.other": {"en": "Other", "zh": "其他"},
    "holds.yes": {"en": "yes", "zh": "可行"},
    "holds.no": {"en": "no", "zh": "不可行"},
    "holds.cannot_tell": {"en": "cannot be told", "zh": "无法判断"},
    "status.met": {"en": "met", "zh": "已满足"},
    "status.doubtful": {"en": "doubtful", "zh": "存疑"},
    "status.not_met": {"en": "not met", "zh": "未满足"},
    "status.unknown": {"en": "not known", "zh": "未知"},
    "status.held": {"en": "held", "zh": "已有"},
    "status.missing": {"en": "missing", "zh": "缺少"},
    "status.not_needed": {"en": "not needed", "zh": "无须"},
}

MESSAGES: Catalogue = {
    **STARTS,
    **PERIODS,
    **APPLIES,
    **EFFECT,
    **ALTERNATIVES,
    **NEXT,
    **FACT_WORDS,
    **PAGE,
    **WORDS,
}
