"""What the reading of entities says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "file.unreadable": {"en": "{file}: cannot be read: {reason}", "zh": "{file}：无法读取：{reason}"},
    "ftm.no_object": {
        "en": "not an object with id, schema and properties",
        "zh": "不是含有 id、schema 和 properties 的对象",
    },
    "ftm.no_key": {"en": "{key} is missing or of the wrong type", "zh": "缺少 {key} 或其类型不符"},
    "ftm.no_text": {"en": "{key} is not a list of texts", "zh": "{key} 不是文本列表"},
    "ftm.ends": {
        "en": "a link needs exactly one {key}, found {count}",
        "zh": "每个关系应恰有一个 {key}，实有 {count} 个",
    },
}
