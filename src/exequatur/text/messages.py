"""Why a file could not be read or written, as the system or a parser tells it, in words of both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "why.absent": {"en": "no such file or folder", "zh": "文件或目录不存在"},
    "why.denied": {"en": "access is denied", "zh": "没有访问权限"},
    "why.folder": {"en": "it is a folder", "zh": "这是目录，不是文件"},
    "why.no_folder": {"en": "a part of the path is no folder", "zh": "路径中有一段不是目录"},
    "why.exists": {"en": "it exists already", "zh": "同名文件或目录已存在"},
    "why.no_space": {"en": "no space is left on the disk", "zh": "磁盘空间不足"},
    "why.quota": {"en": "the quota of the disk is used up", "zh": "磁盘配额已用完"},
    "why.read_only": {"en": "the disk is read-only", "zh": "磁盘为只读"},
    "why.long_name": {"en": "the name is too long", "zh": "文件名过长"},
    "why.too_many": {"en": "too many files are open", "zh": "打开的文件过多"},
    "why.too_big": {"en": "the file would be too large", "zh": "文件过大"},
    "why.device": {"en": "the disk or the network reports a fault", "zh": "磁盘或网络读写出错"},
    "why.busy": {"en": "another program uses it", "zh": "文件正被其他程序使用"},
    "why.links": {"en": "too many links lead to one another", "zh": "符号链接层数过多"},
    "why.encoding": {
        "en": "not {encoding}: byte {place} does not fit",
        "zh": "不是 {encoding} 编码：第 {place} 个字节不符",
    },
    "why.deep": {"en": "nested too deeply", "zh": "嵌套层数过多"},
    "why.not_zip": {"en": "the ZIP archive in it is broken", "zh": "内部的 ZIP 压缩包已损坏"},
    "why.at": {
        "en": "line {line}, column {column}: {said}",
        "zh": "第 {line} 行第 {column} 列：解析器原文“{said}”",
    },
    "why.unknown_key": {"en": "{place}the key {name!r} is not known", "zh": "{place}没有 {name!r} 这个键"},
    "why.missing_key": {"en": "{place}the key {name!r} is missing", "zh": "{place}缺少 {name!r} 这个键"},
    "why.type": {
        "en": "{place}expected {expected}, found {found}",
        "zh": "{place}应为 {expected}，实为 {found}",
    },
    "why.quoted": {"en": "{said}", "zh": "原文“{said}”"},
}
