"""What resolution says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "judgement.itself": {
        "en": "a record is not judged against itself: {id}",
        "zh": "不能将记录与其自身比较判定：{id}",
    },
    "judgement.missing": {
        "en": "a judgement says who, when and why; {field} is empty",
        "zh": "判定须写明何人、何时、何故；{field} 为空",
    },
    "judgement.unreadable": {"en": "{file}: cannot be read: {reason}", "zh": "{file}：无法读取：{reason}"},
    "judgement.unwritable": {"en": "{file}: cannot be written: {reason}", "zh": "{file}：无法写入：{reason}"},
    "judgement.damaged": {
        "en": "{file}: line {line} is damaged and was left out: {reason}",
        "zh": "{file}：第 {line} 行已损坏，未采用：{reason}",
    },
    "judgement.nothing_to_undo": {
        "en": "no judgement on {a} and {b} is in force",
        "zh": "{a} 与 {b} 之间没有有效的判定",
    },
    "judgement.kinds": {
        "en": "{a} and {b} are a person and a company: they cannot be one",
        "zh": "{a} 与 {b} 一为自然人、一为公司，不可能是同一主体",
    },
    "judgement.one_verdict": {
        "en": "say one of --same, --different, --unsure, --undo",
        "zh": "请在 --same、--different、--unsure、--undo 中选择一项",
    },
    "judgement.absent": {
        "en": "{count} records that were judged are not among the files at hand: {ids}",
        "zh": "有 {count} 条已判定的记录不在所给文件中：{ids}",
    },
    "verdict.same": {"en": "same", "zh": "同一"},
    "verdict.different": {"en": "different", "zh": "不同"},
    "verdict.unsure": {"en": "unsure", "zh": "未定"},
    "verdict.undone": {"en": "undone", "zh": "撤销"},
    "said.judged": {
        "en": "Written to {file}: {a} and {b}: {verdict}, by {by}",
        "zh": "已写入 {file}：{a} 与 {b}：{verdict}，判定人 {by}",
    },
    "said.in_force": {"en": "In force again: {judgement}", "zh": "恢复生效：{judgement}"},
    "said.judgement": {
        "en": "{a} and {b}: {verdict}, {by}, {on}: {why}",
        "zh": "{a} 与 {b}：{verdict}，{by}，{on}：{why}",
    },
    "said.aliases": {
        "en": "Aliases in {file}: {count}, of them learnt from merges: {learnt}",
        "zh": "{file} 中的别名：{count} 条，其中由合并学得 {learnt} 条",
    },
    "said.line": {"en": "{file}: line {line}: {reason}", "zh": "{file}：第 {line} 行：{reason}"},
    "said.suggested": {
        "en": "{count} suggestions from {records} records; {compared} pairs were compared",
        "zh": "{records} 条记录，比对 {compared} 对，得出 {count} 条合并建议",
    },
    "said.crowded": {
        "en": "{count} records share {key}: too many to compare pair by pair; other keys still bring them up",
        "zh": "{count} 条记录共有 {key}：过多，未逐对比对；其他线索仍可将其找出",
    },
    "said.pair": {
        "en": "{a} {left} = {b} {right}: {probability}",
        "zh": "{a} {left} = {b} {right}：{probability}",
    },
    "said.rivals": {
        "en": "one of the two may instead be {names}: at most one of these is right",
        "zh": "其中一条也可能是 {names}：至多其一成立",
    },
    "said.unsure": {"en": "judged unsure by {by} on {on}: {why}", "zh": "{by} 于 {on} 判为未定：{why}"},
    "said.contradiction": {
        "en": "contradiction: {a} and {b}: {reason}",
        "zh": "矛盾：{a} 与 {b}：{reason}",
    },
    "said.cluster": {"en": "{id}: {count} records: {names}", "zh": "{id}：{count} 条记录：{names}"},
    "said.no_clusters": {"en": "No records are judged to be one.", "zh": "没有判定为同一主体的记录。"},
    "said.disputed": {
        "en": "Disputed, so kept apart: {members}. {a} and {b} are different ({by}, {on}: {why}), but:",
        "zh": "存在争议，故不合并：{members}。{a} 与 {b} 被判为不同（{by}，{on}：{why}），然而：",
    },
    "said.value": {"en": "{property}: {value} ({sources})", "zh": "{property}：{value}（{sources}）"},
    "said.out": {"en": "Written to {file}: {count} records", "zh": "已写入 {file}：{count} 条记录"},
    "said.chain": {
        "en": "{a} and {b} are one by {count} judgements:",
        "zh": "{a} 与 {b} 经 {count} 项判定为同一主体：",
    },
    "said.chain_disputed": {
        "en": "{count} judgements say that {a} and {b} are one, but their group is disputed; they count as apart:",
        "zh": "{count} 项判定称 {a} 与 {b} 为同一主体，但该组存在争议，按不同主体处理：",
    },
    "said.apart": {
        "en": "No judgement makes {a} and {b} one.",
        "zh": "没有判定将 {a} 与 {b} 归为同一主体。",
    },
    "said.evidence": {
        "en": "The evidence gives {probability} ({prior} before):",
        "zh": "证据得出的概率为 {probability}（先验 {prior}）：",
    },
    "said.not_at_hand": {
        "en": "evidence not worked out: a record is not among the files at hand",
        "zh": "未计算证据：有记录不在所给文件中",
    },
    "said.history": {"en": "Judgements on the two, in order:", "zh": "对两者的判定，按先后："},
    "said.not_counted": {"en": "Not counted:", "zh": "未计入："},
    "said.sum": {
        "en": "sum of the weights with the prior: {odds:+.2f}",
        "zh": "权重与先验之和：{odds:+.2f}",
    },
    "review.columns": {"en": "{file}: columns missing: {columns}", "zh": "{file}：缺少列：{columns}"},
    "review.verdict": {
        "en": '"{verdict}" is no verdict: same, different or unsure',
        "zh": "“{verdict}”不是判定：应为 same、different 或 unsure（同一、不同、未定）",
    },
    "review.row": {
        "en": "{file}: row {row} left out: {reason}",
        "zh": "{file}：第 {row} 行未采用：{reason}",
    },
    "review.written": {
        "en": "Written to {file}: {count} judgements of {source}; {refused} rows left out",
        "zh": "已将 {source} 中的 {count} 项判定写入 {file}；{refused} 行未采用",
    },
    "said.crowded_more": {
        "en": "… and {count} more names or values that too many records share",
        "zh": "……另有 {count} 个名称或值为过多记录所共有",
    },
    "out.suffix": {
        "en": "{file}: write suggestions to .csv or .jsonl",
        "zh": "{file}：建议请写入 .csv 或 .jsonl 文件",
    },
    "out.unwritable": {"en": "{file}: cannot be written: {reason}", "zh": "{file}：无法写入：{reason}"},
}
