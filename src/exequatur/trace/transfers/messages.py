"""What is said of transfers, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "dealings.unreadable": {"en": "{file}: cannot be read: {reason}", "zh": "{file}：无法读取：{reason}"},
    "dealings.shape": {
        "en": '{file}: expected an object with a list "transfers", and "relations" and "holdings" where there are any.',
        "zh": "{file}：应为含有 transfers 列表的对象，可另含 relations 和 holdings。",
    },
    "record.none": {"en": "not a record", "zh": "不是记录"},
    "record.empty": {"en": "{field} is empty", "zh": "{field} 为空"},
    "record.day": {
        "en": "{value} is no day; write it as YYYY-MM-DD",
        "zh": "{value} 不是日期；请写作 YYYY-MM-DD",
    },
    "record.kind": {"en": "{value} is none of: {known}", "zh": "{value} 不属于：{known}"},
    "record.sum": {
        "en": "{field}: {value} is no whole number of minor units, 0 or more",
        "zh": "{field}：{value} 不是以最小货币单位计的非负整数",
    },
    "record.refused": {
        "en": "{file}: {part} {row} not read: {reason}",
        "zh": "{file}：{part} 第 {row} 条未读入：{reason}",
    },
    "transfers.no_debtor": {
        "en": "{file}: no transfer from {name}. Those who gave something: {near}",
        "zh": "{file}：没有 {name} 转出的记录。有转出记录的：{near}",
    },
    "transfers.title": {
        "en": "Transfers of {name} that may be undone, on {on}",
        "zh": "{name} 可能被撤销的转让（{on}）",
    },
    "transfers.none": {
        "en": "No rule on record reaches a transfer of {name}. A place without a rule is unknown, not safe.",
        "zh": "现有规则均不涉及 {name} 的转让。未收录规则的法域为未知，并非没有规则。",
    },
    "transfers.unknown": {
        "en": "No look-back rule is on record for: {places}.",
        "zh": "以下法域未收录追溯规则：{places}。",
    },
    "transfers.note": {
        "en": "Which law governs, who counts as connected and what is proved are for counsel; days are the last safe ones.",
        "zh": "适用何地法律、何人属关联人以及能否举证须由律师判断；所列日期为最后的稳妥日期。",
    },
    "column.paid": {"en": "paid", "zh": "对价"},
    "status.inside": {"en": "inside", "zh": "期间内"},
    "status.open": {"en": "until {closes}", "zh": "至 {closes}"},
    "status.no_limit": {"en": "no limit stated", "zh": "未规定期限"},
    "status.late": {"en": "past since {closes}", "zh": "已于 {closes} 届满"},
    "who.creditor": {"en": "creditor", "zh": "债权人"},
    "who.office_holder": {"en": "office-holder", "zh": "管理人"},
    "ground.gift_or_undervalue": {"en": "gift or undervalue", "zh": "无偿或明显不合理低价"},
    "ground.preference": {"en": "preference", "zh": "偏颇清偿"},
    "ground.intent_to_defraud": {"en": "intent to defraud creditors", "zh": "恶意逃债"},
    "ground.uncommercial": {"en": "uncommercial transaction", "zh": "非商业性交易"},
    "ground.security_for_old_debt": {"en": "security for an old debt", "zh": "为旧债提供担保"},
    "ground.concealment": {"en": "concealment", "zh": "隐匿财产"},
    "prove.gift_or_undervalue": {
        "en": "that less was given for it than it was worth, by a valuation as of that day",
        "zh": "对价低于当时价值（须有当日评估）",
    },
    "prove.preference": {
        "en": "that the debtor could not pay its debts then, and that this creditor was put in a better place",
        "zh": "债务人当时已不能清偿债务，且该债权人因此优于其他债权人",
    },
    "prove.intent_to_defraud": {
        "en": "the purpose of putting the asset out of creditors' reach",
        "zh": "目的在于使财产脱离债权人追索",
    },
    "prove.uncommercial": {
        "en": "that a reasonable company would not have done it, and insolvency then or by it",
        "zh": "合理的公司不会进行该交易，且当时或因此已无力偿债",
    },
    "prove.security_for_old_debt": {
        "en": "that the debt was there before and had no security",
        "zh": "债务先已存在且原无担保",
    },
    "prove.concealment": {
        "en": "that the asset was hidden, or the debt made up",
        "zh": "财产被隐匿，或债务系虚构",
    },
    "prove.worth": {"en": "what it was worth: nothing is recorded", "zh": "标的价值：尚无记录"},
    "prove.connection": {"en": "how {taker} is connected with the debtor", "zh": "{taker} 与债务人的关联"},
    "caution.knowledge": {
        "en": "CAUTION: ends {months} months after the creditor knew of the ground, if that is earlier; give that day with --known",
        "zh": "注意：自知道或应当知道撤销事由之日起 {months} 个月届满（如更早）；请以 --known 填写该日",
    },
    "rules.title": {"en": "The rules", "zh": "所依规则"},
    "rules.read": {"en": "source read", "zh": "来源已查阅"},
    "rules.unread": {"en": "from memory, unverified", "zh": "凭记忆，未核实"},
    "connection.spouse": {"en": "spouse", "zh": "配偶"},
    "connection.family": {"en": "family", "zh": "亲属"},
    "connection.director": {"en": "director", "zh": "董事"},
    "connection.employee": {"en": "employee", "zh": "雇员"},
    "connection.nominee": {"en": "nominee", "zh": "代持人"},
    "connection.address": {"en": "same address", "zh": "同一地址"},
    "connection.concert": {"en": "acts in concert", "zh": "一致行动人"},
    "connection.partner": {"en": "partner", "zh": "合伙人"},
    "connection.controlled": {"en": "controlled by the debtor", "zh": "受债务人控制"},
    "connection.controls": {"en": "controls the debtor", "zh": "控制债务人"},
    "connection.common": {"en": "under the same control", "zh": "受同一控制"},
    "connection.through": {"en": "{kind}, through {through}", "zh": "{kind}（经由 {through}）"},
}
