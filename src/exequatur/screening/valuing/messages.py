"""What is said while a claim is made a matter to be valued, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "assumptions.unreadable": {
        "en": "{file}: the assumptions cannot be read ({reason}).",
        "zh": "{file}：无法读取假设文件（{reason}）。",
    },
    "assumptions.invalid": {
        "en": "{file}: these assumptions are not understood: {reason}. Compare with the shipped file: exequatur value assumptions.",
        "zh": "{file}：假设内容无法识别：{reason}。可用 exequatur value assumptions 查看随附的假设文件。",
    },
    "value.no_amount": {
        "en": "Claim {claim}: no amount is known, so it cannot be valued.",
        "zh": "债权 {claim}：金额未知，无法估值。",
    },
    "value.own_rate": {
        "en": "Claim {claim}: --rate {currency} is the claim's own currency; give rates of other currencies into it.",
        "zh": "债权 {claim}：--rate {currency} 为债权本身的币种；请提供其他币种折算为该币种的汇率。",
    },
    "value.no_rate": {
        "en": "An amount in {currency} needs its rate into {home}: --rate {currency}=NUMBER ({home} per {currency}).",
        "zh": "以 {currency} 计价的金额需要折算为 {home} 的汇率：--rate {currency}=数值（每 1 {currency} 折合多少 {home}）。",
    },
    "value.no_route": {
        "en": "Asset {asset} ({forum}) is left out: no route to it is open.",
        "zh": "资产 {asset}（{forum}）未计入：没有可行的承认与执行路径。",
    },
    "value.no_worth": {
        "en": "Asset {asset} is left out: its value is not known.",
        "zh": "资产 {asset} 未计入：价值未知。",
    },
    "value.limit_none": {
        "en": "{forum}: no limitation period cuts the route off; waiting is not punished by one.",
        "zh": "{forum}：该路径无期限限制，等待不会因期限届满而失权。",
    },
    "value.limit_unknown": {
        "en": "{forum}: the last day for filing is not known; the figures are as if there were none. Find it out before relying on them.",
        "zh": "{forum}：申请的最后日期未查明；所列数字按无期限计算。使用前请先查明。",
    },
    "value.route_unread": {
        "en": "{forum}: the route rests on memory; no source was read.",
        "zh": "{forum}：该路径凭记忆记录，未核读来源。",
    },
    "value.cost_rate": {
        "en": "Costs are estimated in US dollars and converted at an assumed {rate} {currency} a dollar; give --rate USD=NUMBER.",
        "zh": "费用以美元估算，按假设的每美元 {rate} {currency} 折算；请提供 --rate USD=数值。",
    },
    "value.home_first": {
        "en": "Work at home is valued as in a first execution. If enforcement at home was terminated for now (终本), give instrument.terminated_for_now_on: far less is then expected.",
        "zh": "境内处置按首次执行估值。如境内执行已终结本次执行程序（终本），请填写 instrument.terminated_for_now_on：预期回收将大幅降低。",
    },
    "value.assumed": {
        "en": "Chances, hazards, durations and costs that neither the file nor the law data give are assumptions ({version}): exequatur value assumptions prints them with their basis.",
        "zh": "文件和法律数据均未提供的概率、流失率、期间和费用为假设值（{version}）：exequatur value assumptions 可列出各项假设及其依据。",
    },
    "value.calibrated": {
        "en": "{forum}: {stages} stages of the route rest on {cases} rows of own cases ({file}, as of {on}).",
        "zh": "{forum}：该路径有 {stages} 个阶段采用自有案件校准结果（{file}，共 {cases} 行，截至 {on}）。",
    },
    "prior.term": {"en": "{code}", "zh": "{code}"},
    "prior.assumptions": {"en": "assumptions of {version}", "zh": "{version} 版假设"},
    "prior.figures": {
        "en": "figures for {forum} in the law data ({stage})",
        "zh": "法律数据中 {forum} 的数值（{stage}）",
    },
    "prior.precedents": {
        "en": "kind of route ({kind}) and published precedents ({won} recognised, {lost} refused)",
        "zh": "路径类型（{kind}）与已公布先例（承认 {won}，拒绝 {lost}）",
    },
    "value.funding_not_allowed": {
        "en": "{forum}: {words}",
        "zh": "{forum}：{words}",
    },
    "value.funding_unknown": {
        "en": "{forum}: nothing is recorded of whether litigation funding is lawful there, and that is no permission.",
        "zh": "{forum}：该地诉讼资助是否合法没有记录，不能视为允许。",
    },
    "value.not_in_file": {
        "en": "{file}: there is no claim {claim} in it; it holds {known}.",
        "zh": "{file}：其中没有债权 {claim}；文件内有 {known}。",
    },
    "value.many_claims": {
        "en": "{file} holds {count} claims: say which one to value with --claim ID ({known}).",
        "zh": "{file} 中有 {count} 笔债权：请用 --claim ID 指明要估值的一笔（{known}）。",
    },
    "value.bad_rate": {
        "en": "--rate {text}: write CODE=NUMBER, for example SGD=5.45, with a number above 0.",
        "zh": "--rate {text}：请写成 币种=数值，例如 SGD=5.45，数值须大于 0。",
    },
}
