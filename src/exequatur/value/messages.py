"""What the valuation says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "cases.unreadable": {
        "en": "{file}: not read as JSON: {reason}",
        "zh": "{file}：无法作为 JSON 读取：{reason}",
    },
    "cases.none": {
        "en": '{file}: no cases; expected a list of cases, or an object {{"cases": [...]}}.',
        "zh": '{file}：没有算例；应为算例列表，或对象 {{"cases": [...]}}。',
    },
    "cases.no_family": {
        "en": "no family {family}; there are {first} to {last}",
        "zh": "没有算例族 {family}；只有 {first} 至 {last}",
    },
    "cases.missing": {"en": "inputs: {name} is missing", "zh": "inputs：缺少 {name}"},
    "cases.not_computed": {"en": "inputs: {reason}", "zh": "输入（inputs）有误：{reason}"},
    "check.case": {"en": "case", "zh": "算例"},
    "check.figure": {"en": "figure", "zh": "指标"},
    "check.expected": {"en": "expected", "zh": "预期"},
    "check.computed": {"en": "computed", "zh": "计算结果"},
    "check.agrees": {"en": "agrees", "zh": "一致"},
    "check.yes": {"en": "yes", "zh": "是"},
    "check.no": {"en": "NO", "zh": "否"},
    "check.not_computed": {"en": "not computed", "zh": "未能计算"},
    "check.sum": {"en": "{agree} of {cases} cases agree.", "zh": "{cases} 个算例中 {agree} 个一致。"},
    "matter.version": {
        "en": "{file}: schema_version is {found}; this program knows {known}.",
        "zh": "{file}：schema_version 为 {found}；本程序支持 {known}。",
    },
    "matter.name_twice": {
        "en": "{file}: two deals are called {name}; give each a name of its own.",
        "zh": "{file}：有两项交易都名为 {name}；请分别命名。",
    },
    "matter.no_rate": {
        "en": "{file}: {where}: an asset in {currency} needs its rate into {home} (units of {home} per unit of {currency}).",
        "zh": "{file}：{where}：以 {currency} 计价的资产需要折算为 {home} 的汇率（每单位 {currency} 折合多少 {home}）。",
    },
    "matter.limit_past": {
        "en": "{file}: {where}: the limitation period has run ({years} years from today). Take the route out, or state the last day that is still arguable.",
        "zh": "{file}：{where}：时效期间已届满（距今 {years} 年）。请删除该路径，或填写仍可主张的最后日期。",
    },
    "matter.no_appeal": {
        "en": "{file}: {where}: an appeal has a chance, and nothing says how long it takes and how it ends.",
        "zh": "{file}：{where}：已给出上诉概率，但未说明上诉的期限和结果概率。",
    },
    "matter.half_said": {
        "en": "{file}: {where}: this says nothing without {lacks}, which is not given.",
        "zh": "{file}：{where}：未填写 {lacks}，该项无从适用。",
    },
    "matter.pursuit_twice": {
        "en": "{file}: {where}: asset {asset} stands twice with the same forum and instrument.",
        "zh": "{file}：{where}：资产 {asset} 与相同的法域和执行依据重复出现。",
    },
    "matter.no_home": {
        "en": "{file}: {where}: the strategy domestic needs matter.home.",
        "zh": "{file}：{where}：境内处置（domestic）策略需要 matter.home。",
    },
    "matter.no_pursuit": {
        "en": "{file}: {where}: the strategy needs an asset with a route, and matter.pursuits has none.",
        "zh": "{file}：{where}：该策略需要至少一项附有执行路径的资产，而 matter.pursuits 为空。",
    },
    "deal.cannot": {"en": "{file}: {where}: {reason}.", "zh": "{file}：{where}：{reason}。"},
    "deal.no_terms": {
        "en": "mult and pct need an entry for the first year at least",
        "zh": "mult 和 pct 至少需要第一年的数值",
    },
    "deal.unpaid_funder": {
        "en": "under these terms the funder is paid nothing, not even its capital",
        "zh": "按此条款，资助方得不到任何款项，连本金也无法收回",
    },
    "deal.shares": {
        "en": "the creditor is to have at least {least} of what comes in and the funder up to {cap}: together more than one",
        "zh": "债权人至少应得回收款的 {least}，而资助方最高可得 {cap}，两者之和超过 1",
    },
    "deal.tranches": {
        "en": "the tranches are {sum} together, more than the commitment of {commitment}",
        "zh": "各期出资合计 {sum}，超过承诺出资额 {commitment}",
    },
    "deal.tranche_order": {
        "en": "tranches stand in the order of the stages, one a stage: {stages}",
        "zh": "各期出资须按阶段顺序填写，每阶段至多一期：{stages}",
    },
    "deal.no_commitment": {
        "en": "this needs a commitment, or tranches, and there are none",
        "zh": "该条款以承诺出资额或分期出资为前提，但两者均未填写",
    },
    "deal.no_tranches": {
        "en": "only a tranche that is refused stops a pursuit, and there are no tranches",
        "zh": "只有拒绝某期出资才会终止追索，但未填写分期出资",
    },
    "deal.idle": {
        "en": "has no effect on the strategy {strategy}; only a pursuit abroad has a use for it",
        "zh": "对策略 {strategy} 不起作用，仅适用于境外追索",
    },
    "deal.no_stage": {
        "en": "a tranche waits for the stage {stage}, and no route of this matter has it",
        "zh": "某期出资以 {stage} 阶段为条件，但本案各路径均无该阶段",
    },
    "deal.basket_tranches": {
        "en": "tranches are released by the stages of one matter; a basket has a commitment without tranches",
        "zh": "分期出资按单一案件的阶段发放；组合只能填写承诺出资总额，不能分期",
    },
    "basket.none": {
        "en": "{file}: matters: a basket needs one or more.",
        "zh": "{file}：matters：组合至少需要一个案件。",
    },
    "basket.id_twice": {
        "en": "{file}: matters: two are called {id}; give each an id of its own.",
        "zh": "{file}：matters：有两个案件都名为 {id}；请分别编号。",
    },
    "basket.stopped": {
        "en": "{file}: matters[{row}]: abandon and weighs_offers are for a matter by itself; in a basket every matter secures the others.",
        "zh": "{file}：matters[{row}]：abandon 与 weighs_offers 只适用于单独估值的案件；组合内各案互为担保。",
    },
    "basket.currencies": {
        "en": "{file}: matters[{row}].currency: {found}; the first is in {first}, and a basket is in one currency.",
        "zh": "{file}：matters[{row}].currency：{found}；第一个案件为 {first}，组合须使用同一币种。",
    },
    "basket.no_pursuit": {
        "en": "{file}: matters[{row}]: no asset with a route; nothing can be funded.",
        "zh": "{file}：matters[{row}]：没有可追索的资产和路径，无从资助。",
    },
    "basket.title": {
        "en": "{count} matters under one funding agreement, cross-collateralised, {currency}",
        "zh": "{count} 个案件合并资助、交叉担保（{currency}）",
    },
    "basket.together": {"en": "in the basket", "zh": "组合"},
    "basket.apart": {"en": "each by itself", "zh": "逐案"},
    "basket.of": {"en": "creditor of {id}", "zh": "{id} 的债权人"},
    "basket.how": {"en": "how", "zh": "方式"},
    "basket.gross": {"en": "IRR gross", "zh": "税前内部收益率"},
    "basket.life": {"en": "average life (years)", "zh": "加权平均期限（年）"},
    "basket.note": {
        "en": "Net present values from {paths} simulated paths, seed {seed}: estimates, no promises. Creditors at {creditor}% a year, funder at {funder}%.",
        "zh": "净现值由 {paths} 条模拟路径得出（种子 {seed}），为估计值，并非承诺。债权人年化 {creditor}%，资助方 {funder}%。",
    },
    "deal.fees": {
        "en": "success fee and contingent premium take {share} of what comes in: nothing is left to share",
        "zh": "律师成功费与或有保费合计占回收款的 {share}，已无可分配余额",
    },
    "deal.no_contingent": {
        "en": "a limit to a contingent premium, and there is no contingent premium",
        "zh": "填写了或有保费上限，但未填写或有保费",
    },
    "deal.segment": {
        "en": "no price is known of the segment {segment}; there are {known}",
        "zh": "没有 {segment} 类资产的成交价格；已有：{known}",
    },
    "deal.two_prices": {
        "en": "a price of its own and that of the segment {segment}; give one of them",
        "zh": "既填写了价格又填写了资产类别 {segment}，请只填一项",
    },
    "deal.other_debtor": {
        "en": "the prices of the segment {segment} are of {debtor} persons; say who owes (debtor: {debtor}), or choose another segment",
        "zh": "{segment} 类价格适用于 {debtor}（natural 自然人，legal 法人）债务人；请填写 debtor: {debtor}，或另选资产类别",
    },
    "matter.hopeless": {
        "en": "{file}: {where}: no route has any chance of recognition (won is 0), so there is nothing to pursue.",
        "zh": "{file}：{where}：所有路径获得承认的概率均为 0（won 为 0），无可追索。",
    },
    "because.deal": {
        "en": "A percentage deal exists: a funder at {funder_rate}% a year breaks even from {funder_pct}% of the recovery on, and the creditor at {creditor_rate}% is no worse off than alone up to {creditor_pct}%.",
        "zh": "按比例资助的交易空间存在：年化 {funder_rate}% 的资助方分得回收款的 {funder_pct}% 即可保本；年化 {creditor_rate}% 的债权人在 {creditor_pct}% 以内不劣于自行追索。",
    },
    "because.no_deal": {
        "en": "No percentage suits both: a funder at {funder_rate}% a year needs {funder_pct}% of the recovery to break even, and above {creditor_pct}% the creditor at {creditor_rate}% is better off alone.",
        "zh": "不存在双方都能接受的比例：年化 {funder_rate}% 的资助方至少需分得回收款的 {funder_pct}% 才能保本，而超过 {creditor_pct}% 时，年化 {creditor_rate}% 的债权人自行追索更为有利。",
    },
    "because.needs_driver": {
        "en": "A funder whose money costs more than the creditor's adds nothing by money alone. Funding is worth having here only for another reason: a budget that is spent, a weight on the worst outcomes, adverse-cost cover, or a funder who wins more often or sooner. State it (risk_weight, skill, speed) and the figures will show it.",
        "zh": "资助方的资金成本高于债权人时，仅凭资金并不增加价值。只有存在其他理由，资助才值得考虑：预算已用尽、看重最坏结果、由资助方承担败诉方须承担的对方费用，或资助方胜率更高、速度更快。请填写相应参数（risk_weight、skill、speed），结果会随之体现。",
    },
    "because.funder_never": {
        "en": "No share of the recovery pays a funder at {funder_rate}% a year, not even the whole.",
        "zh": "即使将全部回收款分给资助方，年化 {funder_rate}% 的资助方也无法保本。",
    },
    "because.creditor_any": {
        "en": "Alone the creditor at {creditor_rate}% a year would lose by pursuing; a funder at {funder_rate}% breaks even from {funder_pct}% of the recovery on, and any share left is a gain.",
        "zh": "债权人（年化 {creditor_rate}%）自行追索会亏损；年化 {funder_rate}% 的资助方分得回收款的 {funder_pct}% 即可保本，债权人所得任何余额均为收益。",
    },
    "table.strategy": {"en": "strategy", "zh": "处置策略"},
    "table.party": {"en": "party", "zh": "当事方"},
    "table.mean": {"en": "expected value", "zh": "期望值"},
    "table.se": {"en": "± s.e.", "zh": "± 标准误"},
    "table.p5": {"en": "worst 5%", "zh": "5% 分位"},
    "table.p50": {"en": "median", "zh": "中位数"},
    "table.p95": {"en": "best 5%", "zh": "95% 分位"},
    "table.p_loss": {"en": "P(loss)", "zh": "亏损概率"},
    "table.adjusted": {"en": "risk-adjusted", "zh": "风险调整值"},
    "table.moic": {"en": "MOIC", "zh": "投资倍数"},
    "table.irr": {"en": "IRR", "zh": "内部收益率"},
    "table.title": {
        "en": "{matter}: what each strategy is worth on {as_of}, {currency}",
        "zh": "{matter}：{as_of} 各处置策略的价值（{currency}）",
    },
    "table.note": {
        "en": "Net present values from {paths} simulated paths, seed {seed}: estimates, no promises. Creditor at {creditor}% a year, funder or buyer at {funder}%.",
        "zh": "净现值由 {paths} 条模拟路径得出（种子 {seed}），为估计值，并非承诺。债权人年化 {creditor}%，资助方或买方 {funder}%。",
    },
    "table.best": {
        "en": "Best for the creditor by risk-adjusted value: {name}.",
        "zh": "按风险调整值，对债权人最优的策略：{name}。",
    },
    "table.excluded": {"en": "Not valued: {name}: {reason}", "zh": "未估值：{name}：{reason}"},
    "table.break_even": {"en": "Break-even", "zh": "盈亏平衡点"},
    "table.drivers": {
        "en": "What drives the result: worth to the creditor with one risk removed",
        "zh": "结果的驱动因素：去除单一风险后对债权人的价值",
    },
    "table.risk": {"en": "risk", "zh": "风险"},
    "table.without": {"en": "without it", "zh": "去除后"},
    "table.change": {"en": "change", "zh": "变化"},
    "table.swings": {
        "en": "Worth to the creditor with one figure lower or higher",
        "zh": "单一参数取低值或高值时对债权人的价值",
    },
    "table.input": {"en": "figure", "zh": "参数"},
    "table.lower": {"en": "lower", "zh": "低值"},
    "table.higher": {"en": "higher", "zh": "高值"},
    "table.at": {"en": "{end}: {value}", "zh": "{end}：{value}"},
    "table.sobol": {
        "en": "Where the spread comes from: Sobol indices",
        "zh": "方差来源：Sobol 指数",
    },
    "table.alone": {"en": "by itself", "zh": "单独"},
    "table.taking_part": {"en": "taking part", "zh": "参与"},
    "table.none": {"en": "none", "zh": "无"},
    "table.nothing": {
        "en": "{matter}: nothing can be valued: there is neither work at home nor an asset with a known value and an open route.",
        "zh": "{matter}：无可估值：既无境内处置说明，也没有价值已知且路径可行的资产。",
    },
    "table.wait": {"en": "wait (years)", "zh": "等待（年）"},
    "delay.month": {
        "en": "Waiting a month now costs {amount} {currency} of risk-adjusted value.",
        "zh": "目前每等待一个月，风险调整值减少 {amount} {currency}。",
    },
    "delay.gain": {
        "en": "Waiting a month now gains {amount} {currency} of risk-adjusted value: costs are put off by more than is lost.",
        "zh": "目前等待一个月，风险调整值可增加 {amount} {currency}：推迟支出的收益大于损失。",
    },
    "delay.half": {"en": "Half of it is gone after {years} years.", "zh": "{years} 年后减半。"},
    "delay.last": {
        "en": "After {years} years of waiting (about {day}) nothing is left to gain.",
        "zh": "等待 {years} 年后（约 {day}）再无收益可言。",
    },
    "party.creditor": {"en": "creditor", "zh": "债权人"},
    "party.funder": {"en": "funder", "zh": "资助方"},
    "party.buyer": {"en": "buyer", "zh": "买方"},
    "strategy.domestic": {"en": "domestic only", "zh": "仅境内处置"},
    "strategy.sale": {"en": "sale", "zh": "转让"},
    "strategy.write_off": {"en": "write-off", "zh": "核销"},
    "strategy.self_funded": {"en": "self-funded pursuit", "zh": "自费追索"},
    "strategy.litigation_funding": {"en": "litigation funding", "zh": "诉讼资助"},
    "strategy.debt_purchase": {"en": "debt purchase", "zh": "债权买断"},
    "strategy.purchase_with_upside": {"en": "purchase with shared upside", "zh": "收购加分成"},
    "even.creditor_pct": {
        "en": "share of the recovery above which the creditor had better pursue alone",
        "zh": "超过该回收分成比例，债权人不如自行追索",
    },
    "even.funder_pct": {
        "en": "share of the recovery at which the funder breaks even",
        "zh": "资助方保本所需的回收分成比例",
    },
    "even.creditor_multiple": {
        "en": "multiple above which the creditor had better pursue alone",
        "zh": "超过该投资倍数，债权人不如自行追索",
    },
    "even.funder_multiple": {
        "en": "multiple at which the funder breaks even",
        "zh": "资助方保本所需的投资倍数",
    },
    "even.fair_price": {"en": "price at which a buyer breaks even", "zh": "买方保本的买断价格"},
    "even.upside_share": {
        "en": "share of the upside at which the buyer breaks even",
        "zh": "买方保本的超额收益分成比例",
    },
    "even.success": {
        "en": "chance of recognition at which pursuing alone is worth nothing",
        "zh": "自行追索价值为零时的承认概率",
    },
    "even.asset_factor": {
        "en": "part of today's asset values at which pursuing alone is worth nothing",
        "zh": "自行追索价值为零时的资产价值占现值比例",
    },
    "risk.refusal": {"en": "refusal of recognition", "zh": "拒绝承认"},
    "risk.appeal": {"en": "appeal", "zh": "上诉"},
    "risk.execution": {"en": "failed execution", "zh": "执行不能"},
    "risk.limitation": {"en": "limitation period", "zh": "时效"},
    "risk.dissipation": {"en": "dissipation of assets", "zh": "资产转移或挥霍"},
    "risk.unreachable": {"en": "asset not the debtor's or out of reach", "zh": "资产不属于债务人或无法触及"},
    "risk.market": {"en": "market value", "zh": "市场价格波动"},
    "risk.exchange_rate": {"en": "exchange rate", "zh": "汇率"},
    "risk.rivals": {"en": "rival creditors", "zh": "其他债权人抢先"},
    "risk.insolvency": {"en": "insolvency", "zh": "债务人破产"},
    "risk.overrun": {"en": "cost overrun", "zh": "费用超支"},
    "risk.durations": {"en": "how long the stages take", "zh": "各阶段所需时间"},
    "risk.order": {"en": "whether a freezing order is had", "zh": "能否取得冻结令"},
    "risk.settlement": {"en": "settlement", "zh": "和解"},
    "risk.title": {"en": "defects and reversal of the title", "zh": "送达或转让瑕疵、再审改判"},
    "risk.remittance": {"en": "block on remittance", "zh": "汇出受限"},
    "risk.regime": {"en": "how fast this debtor's assets go", "zh": "该债务人资产流失快慢"},
    "risk.home": {"en": "work at home", "zh": "境内处置"},
    "risk.other": {"en": "all else", "zh": "其他"},
    "risk.asset_value": {"en": "worth of the assets", "zh": "资产价值"},
    "risk.hazard": {"en": "how fast assets go", "zh": "资产流失速度"},
    "risk.time": {"en": "time from filing on", "zh": "立案后所需时间"},
    "risk.costs": {"en": "costs", "zh": "费用"},
    "risk.chance_recognised": {"en": "chance of recognition", "zh": "承认概率"},
    "risk.chance_executed": {"en": "chance that execution succeeds", "zh": "执行成功概率"},
    "risk.chance_reached": {"en": "chance that the asset can be had", "zh": "资产可触及概率"},
    "risk.rate": {"en": "the creditor's discount rate", "zh": "债权人折现率"},
    "chart.creditor": {
        "en": "Net present value to the creditor by strategy: worst and best twentieth, middle half, median (line) and mean (dot)",
        "zh": "各处置策略对债权人的净现值：5% 与 95% 分位（细线）、中间一半（色块）、中位数（竖线）、均值（圆点）",
    },
    "chart.other": {
        "en": "Net present value to the party across the table, likewise",
        "zh": "交易对方的净现值（图例同上）",
    },
    "chart.delay": {
        "en": "What pursuit is worth to the creditor after a wait: mean with a band of two standard errors, and the risk-adjusted value (dashed) where risk is weighed",
        "zh": "等待后追索对债权人的价值：均值及两倍标准误色带；考虑风险时另列风险调整值（虚线）",
    },
    "chart.tornado": {
        "en": "What each risk costs: the worth that is gained where it is removed",
        "zh": "各项风险的代价：去除该风险后增加的价值",
    },
    "chart.swings": {
        "en": "What the worth to the creditor would be if one figure were lower (red) or higher (blue), all else as it is",
        "zh": "单一参数取低值（红）或取高值（蓝）时对债权人的价值，其余不变",
    },
    "chart.sobol": {
        "en": "Share of the spread in which each uncertainty takes part (total Sobol index; dark: by itself). Shares overlap, so they add up to more than all",
        "zh": "各项不确定性参与的方差占比（总 Sobol 指数；深色为其单独部分）。占比相互重叠，合计大于 100%",
    },
    "chart.share": {"en": "share of the variance", "zh": "方差占比"},
    "chart.limit": {"en": "limitation", "zh": "时效届满"},
    "chart.years": {"en": "years of waiting", "zh": "等待年数"},
    "page.valuation": {"en": "What each strategy is worth", "zh": "各处置策略的价值"},
    "page.why": {"en": "Why", "zh": "原因"},
    "page.delay": {"en": "The cost of delay", "zh": "延迟成本"},
    "page.notes": {"en": "Assumed or left out", "zh": "假设与未计入事项"},
    "page.even": {"en": "Break-even", "zh": "盈亏平衡点"},
    "page.drivers": {"en": "What drives the result", "zh": "结果的驱动因素"},
    "page.estimates": {
        "en": "These are estimates from a model and its assumptions, not promises; no counsel and no valuer reviewed them.",
        "zh": "以上为模型及其假设得出的估计值，并非承诺；未经律师或评估师审核。",
    },
}
