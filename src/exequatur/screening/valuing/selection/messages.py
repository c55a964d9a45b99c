"""What a choice under limits says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "limits.no_budget": {
        "en": "No budget: give --budget AMOUNT, --budget 2026Q4=AMOUNT, or --limits FILE with budget or total.",
        "zh": "未给出预算：请使用 --budget 金额、--budget 2026Q4=金额，或在 --limits 文件中填写 budget 或 total。",
    },
    "limits.bad_budget": {
        "en": "--budget {text}: write an amount (5000000) or QUARTER=AMOUNT (2026Q4=5000000).",
        "zh": "--budget {text}：请写金额（5000000）或 季度=金额（2026Q4=5000000）。",
    },
    "limits.two_budgets": {
        "en": "--budget {text}: a budget in all was given already; give others by quarter (2026Q4=AMOUNT).",
        "zh": "--budget {text}：总预算已给出；其余请按季度填写（2026Q4=金额）。",
    },
    "limits.negative": {
        "en": "{field}: {value} is no limit; write a number from 0 on.",
        "zh": "{field}：{value} 不能作为限额；请填写不小于 0 的数值。",
    },
    "limits.no_quarter": {
        "en": "{field}: {name} is no quarter; write it as 2026Q4.",
        "zh": "{field}：{name} 不是季度；请写成 2026Q4 的形式。",
    },
    "limits.quarter_twice": {
        "en": "{field}: the quarter {name} stands there twice.",
        "zh": "{field}：季度 {name} 重复出现。",
    },
    "limits.quarter_over": {
        "en": "{field}: the quarter {name} was over on {on}.",
        "zh": "{field}：截至 {on}，季度 {name} 已经结束。",
    },
    "limits.quarter_far": {
        "en": "{field}: the quarter {name} is more than {years} years ahead.",
        "zh": "{field}：季度 {name} 距今超过 {years} 年。",
    },
    "limits.no_forum": {
        "en": "{field}: {code} is no jurisdiction that the law data know (exequatur law coverage lists them).",
        "zh": "{field}：法律数据中没有法域 {code}（可用 exequatur law coverage 查看全部法域）。",
    },
    "limits.no_debtor": {
        "en": "{field}: no claim that could be valued is against {name}.",
        "zh": "{field}：可估值的债权中没有以 {name} 为债务人的债权。",
    },
    "limits.no_strategy": {
        "en": "{field}: no such strategy; there are {known}.",
        "zh": "{field}：没有该处置策略；可用的有 {known}。",
    },
    "limits.no_takes": {
        "en": "{field}: hours are limited, but nothing says how many a claim takes; give start and quarter by strategy.",
        "zh": "{field}：已限制工时，但未说明每笔债权占用的工时；请按处置策略填写 start 和 quarter。",
    },
    "limits.currency": {
        "en": "{file}: currency is {found}, but the answer is asked in {asked} (--currency).",
        "zh": "{file}：currency 为 {found}，而要求的币种为 {asked}（--currency）。",
    },
    "limits.version": {
        "en": "{file}: schema_version is {found}; this program knows {known}.",
        "zh": "{file}：schema_version 为 {found}；本程序支持 {known}。",
    },
    "limits.forced": {
        "en": "{limit}: filings whose limitation period ends within {days} days need at least {need}, and there is {most}. Raise the limit, or leave claims out of the file.",
        "zh": "{limit}：时效或申请期限在 {days} 天内届满而必须提起的申请至少需要 {need}，限额为 {most}。请提高限额，或从文件中剔除部分债权。",
    },
    "limits.together": {
        "en": "The limits cannot be kept together with the filings whose limitation period ends within {days} days: {claims}.",
        "zh": "在 {days} 天内必须提起的申请（{claims}）无法同时满足全部限额。",
    },
    "limit.total": {"en": "budget in all", "zh": "总预算"},
    "limit.budget": {"en": "budget {quarter}", "zh": "{quarter} 预算"},
    "limit.until": {"en": "budget to the end of {quarter}", "zh": "截至 {quarter} 末的累计预算"},
    "limit.debtor": {"en": "cap for debtor {name}", "zh": "债务人 {name} 上限"},
    "limit.forum": {"en": "cap for {name}", "zh": "{name} 上限"},
    "limit.funder": {"en": "cap of funder {name}", "zh": "资助方 {name} 上限"},
    "limit.hours": {"en": "staff hours {quarter}", "zh": "{quarter} 工时"},
    "limit.files": {"en": "files in hand {quarter}", "zh": "{quarter} 在办案件数"},
    "limit.hours_unit": {"en": "{number} hours", "zh": "{number} 小时"},
    "limit.files_unit": {"en": "{number} files", "zh": "{number} 件"},
    "offer.no_pursuit": {
        "en": "no asset with a known value and an open route",
        "zh": "没有价值已知且路径可行的资产",
    },
    "offer.other_loses": {
        "en": "at these terms whoever is across the table would lose {amount} {currency} in the mean, so nobody offers them",
        "zh": "按此条件，对方预期亏损 {amount} {currency}，不会有人提供该交易",
    },
    "offer.blocked": {"en": "{reason}", "zh": "{reason}"},
    "offer.fault": {"en": "could not be simulated ({reason})", "zh": "无法模拟（{reason}）"},
    "offer.no_price": {"en": "no price of a sale is known", "zh": "没有已知的转让价格"},
    "offer.no_home": {
        "en": "nothing is known of work at home",
        "zh": "没有境内处置的信息",
    },
    "offer.not_there": {
        "en": "funder {name} does not fund in {forum}",
        "zh": "资助方 {name} 不在 {forum} 提供资助",
    },
    "offer.not_valued": {
        "en": "not valued: too many claims without --simulate",
        "zh": "未估值：债权数量过多，需加 --simulate",
    },
    "note.many": {
        "en": "Funding and purchases with shared upside need simulation and were left out: {count} claims are more than {most}. --simulate takes them in.",
        "zh": "诉讼资助和分享超额收益的收购需要模拟，因债权数量 {count} 超过 {most} 而未计入；加 --simulate 可计入。",
    },
    "note.tail_many": {
        "en": "The tail (--kappa) was left out: {count} options on {paths} paths are more than fit ({most} figures). The expected value was taken.",
        "zh": "未计入尾部风险（--kappa）：{count} 个选项乘以 {paths} 条路径超出可处理的数量（{most} 个数值），改用期望值。",
    },
    "note.unlimited": {
        "en": "From {quarter} on nothing limits what is spent: {amount} {currency} of the expected cost falls there.",
        "zh": "自 {quarter} 起没有支出限额：预期费用中有 {amount} {currency} 发生在此之后。",
    },
    "note.paths": {
        "en": "Options whose mean rests on {paths} simulated paths (seed {seed}): {count}.",
        "zh": "均值来自 {paths} 条模拟路径（随机种子 {seed}）的选项：{count} 个。",
    },
    "note.closed": {
        "en": "Options whose mean is a closed form, without sampling error: {count}.",
        "zh": "均值由解析式算出、没有抽样误差的选项：{count} 个。",
    },
    "note.time": {
        "en": "The gap of {gap} is more than asked: the search ended by its time. No selection is worth more than the bound.",
        "zh": "差距 {gap} 超过要求：搜索因时间用尽而停止。任何组合的价值都不超过上界。",
    },
    "select.title": {
        "en": "{n} of {all} claims chosen, {currency}",
        "zh": "{all} 笔债权中选出 {n} 笔（{currency}）",
    },
    "select.claim": {"en": "claim", "zh": "债权"},
    "select.debtor": {"en": "debtor", "zh": "债务人"},
    "select.forum": {"en": "forum", "zh": "法域"},
    "select.strategy": {"en": "strategy", "zh": "处置策略"},
    "select.worth": {"en": "expected value", "zh": "期望值"},
    "select.cost": {"en": "expected cost", "zh": "预期费用"},
    "select.days": {"en": "days left", "zh": "剩余天数"},
    "select.forced": {"en": "must be filed now", "zh": "必须立即申请"},
    "select.reason": {"en": "why not", "zh": "未选原因"},
    "select.error": {"en": "standard error", "zh": "标准误"},
    "select.currency": {"en": "currency", "zh": "币种"},
    "select.count": {"en": "claims", "zh": "债权笔数"},
    "select.yes": {"en": "yes", "zh": "是"},
    "select.no": {"en": "no", "zh": "否"},
    "select.none": {"en": "left", "zh": "未选"},
    "select.sum": {
        "en": "Worth {value} in all, for an expected cost of {cost}; no selection is worth more than {gap} more.",
        "zh": "合计期望价值 {value}，预期费用 {cost}；任何其他组合至多高出 {gap}。",
    },
    "select.risk": {
        "en": "With weight {kappa} on the mean of the worst {share} of outcomes: mean {mean}, mean of the worst {cvar}, risk-adjusted {adjusted}.",
        "zh": "对最差 {share} 结果的均值赋权 {kappa}：均值 {mean}，最差部分均值 {cvar}，风险调整后价值 {adjusted}。",
    },
    "select.spread": {
        "en": "Over {paths} paths: one in twenty under {low}, one in twenty over {high}; loss in {loss}; mean of the worst {share} {cvar}.",
        "zh": "{paths} 条路径中：5% 低于 {low}，5% 高于 {high}；亏损概率 {loss}；最差 {share} 的均值 {cvar}。",
    },
    "select.million": {
        "en": "An extra {million} {currency} of budget would be worth about {worth} more.",
        "zh": "预算每增加 {million} {currency}，价值约增加 {worth}。",
    },
    "select.no_million": {
        "en": "More budget would be worth nothing: the budget does not bind.",
        "zh": "增加预算不会增加价值：预算并未用尽。",
    },
    "select.price": {
        "en": "{limit}: one more unit would be worth {price}.",
        "zh": "{limit}：每增加 1 个单位，价值约增加 {price}。",
    },
    "select.frontier": {"en": "By budget: {pairs}", "zh": "不同预算下的价值：{pairs}"},
    "select.risk_frontier": {
        "en": "Risk and return (weight of the tail: mean, mean of the worst): {pairs}",
        "zh": "风险与收益（尾部权重：均值，最差部分均值）：{pairs}",
    },
    "select.limits": {"en": "Limits", "zh": "限额"},
    "select.limit": {"en": "limit", "zh": "限额项目"},
    "select.used": {"en": "used", "zh": "已用"},
    "select.most": {"en": "there is", "zh": "限额"},
    "select.one_more": {"en": "worth of one more", "zh": "每增加 1 单位的价值"},
    "select.other_caps": {
        "en": "{n} more caps for debtors do not bind.",
        "zh": "另有 {n} 项债务人上限未起约束作用。",
    },
    "select.no_pursuit": {
        "en": "no asset with a known value and an open route: only work at home is valued",
        "zh": "没有价值已知且路径可行的资产：仅对境内处置估值",
    },
    "select.binding": {
        "en": "its best option ({strategy}, {value}) does not fit under the limits beside what was chosen",
        "zh": "其最优选项（{strategy}，{value}）在限额内无法与已选债权并存",
    },
    "select.worthless": {"en": "no option is worth more than nothing", "zh": "没有任何选项的价值大于零"},
    "page.title": {"en": "Which claims to pursue", "zh": "债权处置组合选择"},
    "page.answer": {"en": "Answer", "zh": "结论"},
    "page.limits": {"en": "Limits", "zh": "限额"},
    "page.frontier": {"en": "Frontier", "zh": "有效前沿"},
    "page.chosen": {"en": "Chosen", "zh": "已选债权"},
    "page.left": {"en": "Left", "zh": "未选债权"},
    "page.not_valued": {"en": "Not valued", "zh": "未能估值"},
    "page.notes": {"en": "Basis", "zh": "说明"},
    "page.basis": {
        "en": "On {on}, in {currency}. Discounted at {creditor} % (creditor) and {funder} % (funder, buyer) a year, continuous.",
        "zh": "基准日 {on}，币种 {currency}。年连续折现率：债权人 {creditor}%，资助方或买方 {funder}%。",
    },
    "page.more": {
        "en": "{n} more are in selection.csv and selection.xlsx.",
        "zh": "另有 {n} 笔见 selection.csv 和 selection.xlsx。",
    },
    "page.estimates": {
        "en": "Every figure is an estimate. What rests on assumptions is as good as they are: exequatur value assumptions prints them.",
        "zh": "所有数字均为估计值。基于假设的数字以假设为准：exequatur value assumptions 可列出各项假设。",
    },
    "chart.frontier": {
        "en": "Risk and return: each point is the best selection for one weight of the tail",
        "zh": "风险与收益：每个点是某一尾部权重下的最优组合",
    },
    "chart.worst": {"en": "mean of the worst {share} of outcomes, {unit}", "zh": "最差 {share} 结果的均值，{unit}"},
    "chart.mean": {"en": "expected value, {unit}", "zh": "期望值，{unit}"},
    "chart.kappa": {"en": "weight {kappa}", "zh": "权重 {kappa}"},
    "chart.budget": {"en": "What the budget buys: value by budget, the one asked for marked", "zh": "预算与价值：不同预算下的组合价值，标记处为所给预算"},
    "chart.spent": {"en": "budget, {unit}", "zh": "预算，{unit}"},
    "chart.use": {"en": "What is spent by quarter, and what may be", "zh": "各季度预期支出与限额"},
    "chart.strategies": {"en": "Value by strategy, with the number of claims", "zh": "各处置策略的价值及债权笔数"},
    "chart.forums": {"en": "Value by forum (dark) and expected cost (light)", "zh": "各法域的价值（深色）与预期费用（浅色）"},
    "chart.limits": {"en": "How far each limit is used", "zh": "各项限额的使用比例"},
    "chart.outcomes": {"en": "Outcomes of the whole selection", "zh": "整个组合的结果分布"},
    "chart.home": {"en": "at home", "zh": "境内"},
    "chart.paths": {"en": "share of paths", "zh": "路径占比"},
}  # fmt: skip
