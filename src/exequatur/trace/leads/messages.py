"""What is said of leads and assets, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "leads.unreadable": {"en": "{file}: cannot be read: {reason}", "zh": "{file}：无法读取：{reason}"},
    "leads.shape": {
        "en": '{file}: expected a list of assets, or an object with a list "assets".',
        "zh": "{file}：应为资产列表，或含有 assets 列表的对象。",
    },
    "lead.refused": {
        "en": "{file}: asset {row} not taken: {reason}",
        "zh": "{file}：第 {row} 项资产未采用：{reason}",
    },
    "lead.no_record": {"en": "not a record", "zh": "不是记录"},
    "lead.empty": {"en": "{field} is empty", "zh": "{field} 为空"},
    "lead.no_source": {
        "en": "no source: a lead is taken only with where it lawfully comes from",
        "zh": "缺少来源：线索须注明合法来源方可采用",
    },
    "lead.grade": {"en": "grade {value} is none of: {known}", "zh": "证据等级 {value} 不属于：{known}"},
    "lead.worth": {
        "en": "worth {value} is no whole number of minor units, 0 or more",
        "zh": "价值 {value} 不是以最小货币单位计的非负整数",
    },
    "assets.title": {
        "en": "What {name} has, directly and through companies",
        "zh": "{name} 直接及通过公司持有的资产",
    },
    "assets.none": {
        "en": "{name}: nothing among these assets is recorded as its own or as held by a company in which it has a part.",
        "zh": "{name}：所列资产中没有登记在其名下或由其参股公司持有的资产。",
    },
    "assets.asset": {"en": "asset", "zh": "资产"},
    "assets.where": {"en": "where", "zh": "所在地"},
    "assets.holder": {"en": "on the name of", "zh": "登记持有人"},
    "assets.share": {"en": "its part", "zh": "权益比例"},
    "assets.worth": {"en": "worth of its part", "zh": "权益价值"},
    "assets.grade": {"en": "evidence", "zh": "证据"},
    "assets.direct": {"en": "itself", "zh": "本人"},
    "assets.controls": {"en": "controls the holder", "zh": "控制持有人"},
    "assets.may_control": {"en": "may control the holder", "zh": "可能控制持有人"},
    "assets.by": {"en": "{asset}: {chain} ({share} at the most)", "zh": "{asset}：{chain}（至多 {share}）"},
    "assets.veil": {
        "en": "An asset of a company is the company's: what a creditor of its owner reaches is the owner's shares, after the company's own creditors.",
        "zh": "公司的资产属于公司：股东的债权人可及的是其股权，且列于公司自身债权人之后。",
    },
    "grade.proven": {"en": "proven", "zh": "已证实"},
    "grade.indicated": {"en": "indicated", "zh": "较可能"},
    "grade.hint": {"en": "hint", "zh": "线索"},
}
