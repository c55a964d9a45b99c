"""What the look-through of holdings says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "links.unreadable": {"en": "{file}: cannot be read: {reason}", "zh": "{file}：无法读取：{reason}"},
    "links.columns": {"en": "{file}: columns missing: {columns}", "zh": "{file}：缺少列：{columns}"},
    "links.shape": {
        "en": '{file}: expected a list of holdings, or an object with a list "edges".',
        "zh": "{file}：应为持股关系列表，或含有 edges 列表的对象。",
    },
    "link.no_record": {"en": "not a record with owner and owned", "zh": "不是含有 owner 和 owned 的记录"},
    "link.no_name": {"en": "{field} is empty", "zh": "{field} 为空"},
    "link.no_number": {"en": "{value} is no share and no date", "zh": "{value} 不是持股比例，也不是日期"},
    "link.out_of_range": {
        "en": "a share of {low} to {high} is not within 0 to 1 in this order (write 25% as 0.25 or as 25%)",
        "zh": "持股比例 {low} 至 {high} 不在 0 到 1 之间或次序颠倒（25% 请写作 0.25 或 25%）",
    },
    "link.ends_first": {
        "en": "ends on {end}, before it starts on {start}",
        "zh": "结束日 {end} 早于开始日 {start}",
    },
    "link.kind": {
        "en": "{value} is no kind of holding ({kinds}); people who act for each other are written as a tie",
        "zh": "{value} 不是持股种类（{kinds}）；相互代为持有或一致行动的关系请写作 tie",
    },
    "tie.kind": {
        "en": "{value} is no kind of tie ({kinds})",
        "zh": "{value} 不是关系种类（{kinds}）",
    },
    "tie.itself": {"en": "{name} cannot act for itself", "zh": "{name} 不能代自己行事"},
    "tie.weight": {
        "en": "{value}: expected KIND=NUMBER, the kind one of {kinds}, the number from 0 to 1",
        "zh": "{value}：应为 种类=数值，种类为 {kinds} 之一，数值在 0 到 1 之间",
    },
    "tie.nominee": {
        "en": "{who} holds its {share} of {owned} as a nominee of {principal}: {weight} of that counts as {principal}'s",
        "zh": "{who} 代 {principal} 持有 {owned} 的 {share}：其中 {weight} 计为 {principal} 所有",
    },
    "tie.trust": {
        "en": "{who} holds its {share} of {owned} in trust for {principal}: {weight} of that counts as {principal}'s",
        "zh": "{who} 为 {principal} 以信托持有 {owned} 的 {share}：其中 {weight} 计为 {principal} 所有",
    },
    "tie.relative": {
        "en": "{who} is a relative of {principal}: {weight} of the votes of each count with those of the other for control",
        "zh": "{who} 与 {principal} 为亲属：判断控制时，各自表决权的 {weight} 与对方合并计算",
    },
    "tie.concert": {
        "en": "{who} acts in concert with {principal}: {weight} of the votes of each count with those of the other for control",
        "zh": "{who} 与 {principal} 一致行动：判断控制时，各自表决权的 {weight} 与对方合并计算",
    },
    "tie.idle": {
        "en": "{file}: {who}, said to act for {principal}, holds nothing here",
        "zh": "{file}：被申报代 {principal} 行事的 {who} 在此没有任何持股",
    },
    "tie.over": {
        "en": "{who} is said to hold for others more than all it has; of each of them only what the others leave is sure",
        "zh": "{who} 被申报代他人持有的部分超过其全部持股；各人仅以他人余下的部分为确定",
    },
    "tie.circle": {
        "en": "{who} is said to act for those who act for it: these ties are left out",
        "zh": "{who} 与其代为持有的人互为代持：该等关系不予计算",
    },
    "owners.unknown_entity": {
        "en": "{file}: nobody named {name} holds or is held. Names that come near: {near}",
        "zh": "{file}：没有名为 {name} 的持股人或被持股企业。相近名称：{near}",
    },
    "row.refused": {
        "en": "{file}: row {row} not read: {reason}",
        "zh": "{file}：第 {row} 行未读入：{reason}",
    },
    "finding.over": {
        "en": "{name}: recorded holdings add up to {sum}, more than the whole; scaled down to it",
        "zh": "{name}：登记的持股合计 {sum}，超过 100%；已按比例缩减",
    },
    "finding.over_votes": {
        "en": "{name}: recorded votes add up to {sum}, more than the whole; scaled down to it",
        "zh": "{name}：登记的表决权合计 {sum}，超过 100%；已按比例缩减",
    },
    "finding.missing": {
        "en": "{name}: {share} of it is held by nobody on record",
        "zh": "{name}：有 {share} 没有登记的持有人",
    },
    "finding.ring": {
        "en": "loop of holdings: {names}",
        "zh": "循环持股：{names}",
    },
    "finding.orphan": {
        "en": "closed ring: {names} own each other wholly, and nobody outside owns them: their owners cannot be told",
        "zh": "封闭循环：{names} 完全相互持有，外部无任何持有人：无法确定其所有人",
    },
    "finding.treasury": {
        "en": "{name} holds {share} of itself; its other owners share that in proportion",
        "zh": "{name} 持有自身 {share}；由其他所有人按比例分享",
    },
    "finding.twice": {
        "en": "{owner} in {owned}: recorded {count} times with different shares; taken as {low} (one holding) to {high} (several)",
        "zh": "{owner} 对 {owned} 的持股登记了 {count} 次且比例不同；按 {low}（同一笔）至 {high}（多笔）计",
    },
    "finding.twice_same": {
        "en": "{owner} in {owned}: recorded {count} times with the same share ({shares}); counted once",
        "zh": "{owner} 对 {owned} 的持股以相同比例登记了 {count} 次（{shares}）；只计一次",
    },
    "owners.title": {
        "en": "Who owns {name}, looked through every holding",
        "zh": "{name} 的最终所有人（穿透全部持股）",
    },
    "owners.owner": {"en": "owner", "zh": "所有人"},
    "owners.share": {"en": "economic share", "zh": "经济权益"},
    "owners.control": {"en": "control", "zh": "控制"},
    "owners.weakest": {"en": "weakest link", "zh": "最弱一环"},
    "owners.by_way_of": {"en": "{chain}: {share} at the most", "zh": "{chain}：至多 {share}"},
    "owners.controls": {"en": "by majority", "zh": "多数控制"},
    "owners.may": {"en": "perhaps", "zh": "可能"},
    "test.read": {"en": "source read", "zh": "来源已查阅"},
    "test.unread": {"en": "source not read", "zh": "来源未查阅"},
    "test.chain_assumed": {
        "en": "; how chains count was not read, majorities are taken",
        "zh": "；逐级计算方式未查阅，按逐级多数计",
    },
    "test.met": {
        "en": "Owner or controller by the law of {where}: {who} ({basis}; {sure}).",
        "zh": "按 {where} 法律为所有人或控制人：{who}（{basis}；{sure}）。",
    },
    "test.may": {
        "en": "Perhaps owner or controller by the law of {where}: {who} ({basis}; {sure}).",
        "zh": "按 {where} 法律可能为所有人或控制人：{who}（{basis}；{sure}）。",
    },
    "owners.unknown": {"en": "nobody on record", "zh": "无登记持有人"},
    "licence.allowed": {"en": "Licence of these holdings: {licence}.", "zh": "持股数据的许可：{licence}。"},
    "licence.unknown": {
        "en": "Licence of these holdings: {licence}; whether commercial use is allowed is not known.",
        "zh": "持股数据的许可：{licence}；是否允许商业使用不明。",
    },
    "licence.forbidden": {
        "en": "CAUTION: the licence of some of these holdings FORBIDS commercial use: {licence}.",
        "zh": "注意：部分持股数据的许可禁止商业使用：{licence}。",
    },
    "owners.nobody": {"en": "{name}: nobody is recorded as holding it.", "zh": "{name}：没有登记的持有人。"},
    "owners.kind": {"en": "where", "zh": "层级"},
    "owners.ultimate": {"en": "ultimate owner", "zh": "最终所有人"},
    "owners.between": {"en": "between", "zh": "中间层"},
    "graph.picture": {"en": "Picture", "zh": "图示"},
    "graph.owners": {"en": "Owners, looked through", "zh": "穿透后的所有人"},
    "graph.holdings": {"en": "Every holding", "zh": "全部持股"},
    "graph.findings": {"en": "What was found", "zh": "发现"},
    "graph.holder": {"en": "owner", "zh": "持有人"},
    "graph.company": {"en": "of", "zh": "被持有企业"},
    "graph.share": {"en": "share", "zh": "比例"},
    "graph.votes": {"en": "{share} (votes {votes})", "zh": "{share}（表决权 {votes}）"},
    "graph.hint": {
        "en": "Owners stand over what they own, with their looked-through part; filled: controls by majority; double frame: in a loop; dashed: known within bounds. Drag to move, pinch or scroll to zoom.",
        "zh": "所有人位于其持有企业上方，并标注穿透后的权益；填色：多数控制；双线框：循环持股；虚线：仅知区间。拖动可移动，滚轮或双指可缩放。",
    },
    "graph.no_script": {
        "en": "The tables below say the same as the picture.",
        "zh": "下方表格与图示内容相同。",
    },
    "graph.cut": {"en": "Farther ones are in the tables only:", "zh": "更远的仅列于表格："},
    "examples.shape": {
        "en": '{file}: expected an object with a list "examples", each with id, edges and expected.',
        "zh": "{file}：应为含有 examples 列表的对象，每项含 id、edges 和 expected。",
    },
    "examples.example": {"en": "example", "zh": "算例"},
    "examples.figure": {"en": "figure", "zh": "指标"},
    "examples.expected": {"en": "expected", "zh": "预期"},
    "examples.computed": {"en": "computed", "zh": "计算结果"},
    "examples.agrees": {"en": "agrees", "zh": "一致"},
    "examples.yes": {"en": "yes", "zh": "是"},
    "examples.no": {"en": "NO", "zh": "否"},
    "examples.sum": {
        "en": "{agree} of {figures} figures agree.",
        "zh": "{figures} 个数值中 {agree} 个一致。",
    },
}
