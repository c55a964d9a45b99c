"""What the calibration says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "cases.no_table": {
        "en": "{file}: cannot be read as a table of cases ({reason}).",
        "zh": "{file}：无法作为案件表读取（{reason}）。",
    },
    "cases.empty": {
        "en": "{file}: there is no case in it that can be used.",
        "zh": "{file}：其中没有可用的案件。",
    },
    "cases.no_column": {
        "en": "{file}: row 1: no column {field}; a header names it by one of: {known}.",
        "zh": "{file}：第 1 行：缺少 {field} 列；表头可写作：{known}。",
    },
    "cases.column_twice": {
        "en": "{file}: row 1: two columns say {field}: {one} and {other}. Rename one.",
        "zh": "{file}：第 1 行：有两列均表示 {field}：{one} 和 {other}。请改名其一。",
    },
    "cases.bad": {
        "en": "{count} of {rows} rows cannot be used; nothing was computed and nothing written. Mend them, or leave them out with --lenient.\n{lines}",
        "zh": "{rows} 行中有 {count} 行无法使用；未作计算，也未写出任何文件。请更正，或用 --lenient 跳过这些行。\n{lines}",
    },
    "cases.more": {"en": "… and {count} more", "zh": "……另有 {count} 行"},
    "cases.weight": {
        "en": "--prior-weight and --half-life must be numbers above 0; only --half-life may be inf.",
        "zh": "--prior-weight 和 --half-life 必须为大于 0 的数；仅 --half-life 可为 inf。",
    },
    "row.bad": {
        "en": "{file}: row {row}, column {column}: {reason}",
        "zh": "{file}：第 {row} 行“{column}”列：{reason}",
    },
    "row.absent": {"en": "the cell is empty", "zh": "单元格为空"},
    "row.word": {"en": "{found} is none of: {known}", "zh": "{found} 不在可用值之内：{known}"},
    "row.place": {
        "en": "{found} is no jurisdiction that is known; give its code (SG, US-CA) or its name",
        "zh": "{found} 不是已知法域；请填写代码（SG、US-CA）或名称",
    },
    "row.day": {
        "en": "{found} is no day; write it as 2024-03-01",
        "zh": "{found} 不是有效日期；请写成 2024-03-01",
    },
    "row.number": {"en": "{found} is no number", "zh": "{found} 不是数字"},
    "row.amount": {
        "en": "{found} is no possible amount; it lies at 0 or above",
        "zh": "{found} 不是可能的金额；应不小于 0",
    },
    "row.share": {"en": "{found} does not lie between 0 and 1", "zh": "{found} 不在 0 与 1 之间"},
    "row.currency": {"en": "{found} is no code of a currency", "zh": "{found} 不是币种代码"},
    "row.no_currency": {
        "en": "an amount stands here, and no currency is given",
        "zh": "填有金额，但未注明币种",
    },
    "row.nothing_claimed": {
        "en": "the claim is 0, and something was recovered",
        "zh": "债权金额为 0，却有回收金额",
    },
    "row.future": {"en": "{day} lies after the day asked, {on}", "zh": "{day} 晚于查询基准日 {on}"},
    "row.ends_first": {"en": "{day} lies before the beginning, {began}", "zh": "{day} 早于开始日期 {began}"},
    "row.no_end": {
        "en": "the outcome is {outcome}, and the day on which it ended is not given",
        "zh": "结果为 {outcome}，但未填写结束日期",
    },
    "row.ended_open": {
        "en": "the case ended on {day}, and its outcome is open; give what came of it, or the day under censored_at",
        "zh": "案件已于 {day} 结束，结果却为未结；请填写实际结果，或将该日期填入“截至日期”列",
    },
    "row.no_outcome": {
        "en": "the case has ended, and what came of it is not given",
        "zh": "案件已结束，但未填写结果",
    },
    "row.cannot_lose": {
        "en": "the stage {stage} cannot be lost; won says that it is done, withdrawn that it was given up",
        "zh": "{stage} 阶段不存在败诉；完成填 won，放弃填 withdrawn",
    },
    "row.twice": {
        "en": "case {id} stands with the same stage and beginning in row {other} too",
        "zh": "案件 {id} 的同一阶段、同一开始日期已见于第 {other} 行",
    },
    "row.long": {
        "en": "{cells} cells under {columns} headers",
        "zh": "共 {cells} 个单元格，而表头只有 {columns} 列",
    },
    "basis.assumed": {"en": "assumption", "zh": "假设"},
    "basis.source": {"en": "{source} ({url})", "zh": "{source}（{url}）"},
    "note.all_cut_off": {
        "en": "No run has been decided ({runs} cut off): no finite duration is most likely, and the prior stays.",
        "zh": "尚无办结案件（{runs} 件为删失）：似然函数无有限最大值，期间仍用先验。",
    },
    "note.prior_too_short": {
        "en": "Yet if the prior were right, the chance that all of them take so long would be {chance}: expect more time than it says.",
        "zh": "但若先验正确，所有案件都拖到如此之久的概率仅为 {chance}：实际期间应比先验更长。",
    },
    "note.scale_only": {
        "en": "Fewer than five decided runs ({decided}): the shape of the prior is kept, and only its scale moved.",
        "zh": "办结不足五件（{decided} 件）：保留先验的形状，仅调整尺度。",
    },
    "note.no_share": {
        "en": "Settlements are counted, but only {shares} say what was paid of what was claimed ({needed} are needed): no valuation uses their rate.",
        "zh": "已统计和解案件，但仅 {shares} 件注明回收金额与债权金额（至少需 {needed} 件）：估值不采用该和解率。",
    },
    "stage.prepare": {"en": "preparation", "zh": "准备"},
    "stage.freeze": {"en": "freezing order", "zh": "冻结令"},
    "stage.recognition": {"en": "recognition", "zh": "承认"},
    "stage.appeal": {"en": "appeal (the win is kept)", "zh": "上诉（维持胜诉）"},
    "stage.execution": {"en": "execution", "zh": "执行"},
    "stage.distribution": {"en": "distribution", "zh": "分配"},
    "instrument.court_judgment": {"en": "court judgment", "zh": "法院判决"},
    "instrument.arbitral_award": {"en": "arbitral award", "zh": "仲裁裁决"},
    "instrument.mediation_settlement": {"en": "court mediation statement", "zh": "民事调解书"},
    "instrument.notarised_debt_instrument": {
        "en": "notarised enforceable debt instrument",
        "zh": "赋强公证债权文书",
    },
    "instrument.bare_debt": {"en": "debt without a title", "zh": "未取得执行依据的债权"},
    "outcome.won": {"en": "won", "zh": "胜诉"},
    "outcome.lost": {"en": "lost", "zh": "败诉"},
    "outcome.settled": {"en": "settled", "zh": "和解"},
    "outcome.withdrawn": {"en": "withdrawn", "zh": "撤回"},
    "outcome.open": {"en": "open", "zh": "未结"},
    "table.title": {
        "en": "{file}: {cases} runs of stages, as of {on}",
        "zh": "{file}：共 {cases} 个案件阶段，截至 {on}",
    },
    "table.settings": {
        "en": "A prior weighs {weight} cases; a case counts half after {half_life} years. Ranges are the middle nine tenths.",
        "zh": "先验权重相当于 {weight} 件案件；案件每 {half_life} 年权重减半。区间为中间 90%。",
    },
    "table.where": {"en": "stage", "zh": "阶段"},
    "table.chance": {"en": "Chance of success", "zh": "成功概率"},
    "table.duration": {"en": "Duration, years", "zh": "期间（年）"},
    "table.settling": {"en": "Settlements a year", "zh": "年和解率"},
    "table.costs": {"en": "Cost of runs that have ended", "zh": "已结束阶段的费用"},
    "table.prior": {"en": "prior", "zh": "先验"},
    "table.data": {"en": "cases", "zh": "案件"},
    "table.weighed": {"en": "weighed", "zh": "加权"},
    "table.posterior": {"en": "posterior", "zh": "后验"},
    "table.range": {"en": "range", "zh": "区间"},
    "table.beta": {"en": "Beta(a, b)", "zh": "Beta 分布（a, b）"},
    "table.gamma": {"en": "Gamma(k, theta)", "zh": "Gamma 分布（k, θ）"},
    "table.fit": {"en": "fit: p", "zh": "拟合 p 值"},
    "table.exposure": {"en": "years of proceedings", "zh": "程序年数"},
    "table.pays": {"en": "paid of the claim", "zh": "占债权比例"},
    "table.currency": {"en": "currency", "zh": "币种"},
    "table.mean": {"en": "mean", "zh": "均值"},
    "table.se": {"en": "± s.e.", "zh": "± 标准误"},
    "table.won_lost": {"en": "{won} won, {lost} lost", "zh": "胜 {won}，败 {lost}"},
    "table.decided_cut": {"en": "{decided} decided, {cut} cut off", "zh": "办结 {decided}，删失 {cut}"},
    "table.settled": {"en": "{settled} settled", "zh": "和解 {settled}"},
    "table.fixed": {"en": "fixed {years}", "zh": "固定 {years}"},
    "table.place": {
        "en": "{forum}, {instrument} from {origin}",
        "zh": "{forum}（{origin} 作出的{instrument}）",
    },
    "table.basis": {"en": "Prior of {where}: {basis}", "zh": "{where}的先验：{basis}"},
    "table.basis_took": {"en": "its duration: {basis}", "zh": "期间：{basis}"},
    "table.basis_settling": {
        "en": "Prior of settlements: {events} in {years} years of proceedings; assumption.",
        "zh": "和解的先验：每 {years} 年程序 {events} 件；假设。",
    },
    "fore.title": {
        "en": "How the closed cases would have been predicted, each from what was known before it",
        "zh": "以事前已知信息预测各已结案件的结果",
    },
    "fore.predictor": {"en": "prediction", "zh": "预测方式"},
    "fore.prior": {"en": "by the prior alone", "zh": "仅用先验"},
    "fore.cases": {"en": "by prior and earlier cases", "zh": "先验加此前案件"},
    "fore.brier": {"en": "Brier score", "zh": "布里尔评分"},
    "fore.logarithmic": {"en": "log score", "zh": "对数评分"},
    "fore.decided": {
        "en": "{n} decisions. Lower scores are better; a guess of one half has 0.25 and 0.69.",
        "zh": "共 {n} 项胜负结果。评分越低越好；一律猜 50% 的评分为 0.25 和 0.69。",
    },
    "fore.none": {"en": "No decision to predict.", "zh": "没有可预测的胜负结果。"},
    "fore.better": {
        "en": "The earlier cases made the predictions better than the prior alone.",
        "zh": "计入此前案件后，预测优于仅用先验。",
    },
    "fore.worse": {
        "en": "The earlier cases did not make the predictions better than the prior alone: with so few, or so changed, they are a warning rather than a gain.",
        "zh": "计入此前案件后，预测并未优于仅用先验：案件过少或情况已变，结果宜作提示，不宜视为改进。",
    },
    "fore.durations": {
        "en": "Durations: runs by the fifth of their predicted distribution in which they fell ({n} runs; {even} in each if the predictions are right)",
        "zh": "期间：各案件落入预测分布的五分位（共 {n} 件；预测正确时每档约 {even} 件）",
    },
    "fore.fifth": {"en": "fifth {n}", "zh": "第 {n} 档"},
    "fore.p": {"en": "p", "zh": "p 值"},
    "fore.few": {"en": "too few", "zh": "样本过少"},
    "fore.reading": {
        "en": "Many in the last fifth: stages take longer than predicted; p below 0.05 speaks against the predictions.",
        "zh": "若集中在最后一档，说明实际期间长于预测；p 值低于 0.05 表示预测与实际不符。",
    },
    "note.unused": {"en": "Columns not used: {columns}.", "zh": "未使用的列：{columns}。"},
    "note.left_out": {"en": "Left out: {reason}", "zh": "已跳过：{reason}"},
    "note.cell": {"en": "{where}: {note}", "zh": "{where}：{note}"},
    "note.estimates": {
        "en": "These are estimates from the cases of one file. Cases that were chosen because they went well teach nothing of those that were not; published precedents that are also rows of this file count twice.",
        "zh": "以上为根据单一文件中案件得出的估计。若案件因结果较好而被选入，则不能反映其余案件；如某先例既已公布又列于本文件，则被重复计算。",
    },
    "page.title": {"en": "Calibration from closed cases", "zh": "以已结案件校准参数"},
    "page.fore": {"en": "Foresight", "zh": "预测检验"},
    "page.notes": {"en": "Notes", "zh": "说明"},
    "page.basis": {"en": "What the priors rest on", "zh": "先验的依据"},
    "chart.chances": {
        "en": "Chance of success by stage: prior (pale) and posterior (dark), mean and middle nine tenths",
        "zh": "各阶段成功概率：先验（浅色）与后验（深色），均值及中间 90% 区间",
    },
    "chart.course": {
        "en": "{where}: share of runs that last longer, as the cases show it (steps), by the prior (dashed) and by the posterior (line)",
        "zh": "{where}：持续超过该年数的案件比例：实际（阶梯线）、先验（虚线）与后验（实线）",
    },
    "chart.years": {"en": "years", "zh": "年"},
    "out.head": {
        "en": "Calibrated by {cases} runs of stages of {file}, as of {on}; docs/calibration.md says how. Where an entry fits, it takes the place of what stands above.",
        "zh": "按 {file} 中 {cases} 个案件阶段校准，截至 {on}；方法见 docs/calibration.md。条目适用时，取代上文相应数值。",
    },
    "out.twice": {
        "en": "{file}: these assumptions are calibrated already; the cases would count twice. Give the file from before the calibration.",
        "zh": "{file}：该假设文件已经校准，再次校准将重复计算案件。请提供校准前的文件。",
    },
}
