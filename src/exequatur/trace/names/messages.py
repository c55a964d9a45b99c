"""What the comparison of names says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "style.hanzi": {"en": "characters", "zh": "汉字"},
    "style.pinyin": {"en": "pinyin", "zh": "汉语拼音"},
    "style.wade_giles": {"en": "Wade-Giles", "zh": "威妥玛拼音"},
    "style.taiwan": {"en": "Taiwan spelling", "zh": "台湾拼法"},
    "style.free_mandarin": {"en": "old or free Mandarin spelling", "zh": "旧式或自拟国语拼法"},
    "style.hong_kong": {"en": "Hong Kong Cantonese", "zh": "香港粤语拼法"},
    "style.macau": {"en": "Macau Cantonese", "zh": "澳门粤语拼法"},
    "style.cantonese": {"en": "Cantonese", "zh": "粤语拼法"},
    "style.hokkien": {"en": "Hokkien", "zh": "闽南语拼法"},
    "style.teochew": {"en": "Teochew", "zh": "潮州话拼法"},
    "style.hakka": {"en": "Hakka", "zh": "客家话拼法"},
    "style.vietnamese": {"en": "Vietnamese reading", "zh": "越南语读音"},
    "style.korean": {"en": "Korean reading", "zh": "韩语读音"},
    "style.nanyang": {"en": "mixed spelling of South-East Asia", "zh": "南洋混合拼法"},
    "pair.same": {"en": "{text}: the same on both sides", "zh": "{text}：两边相同"},
    "pair.same_letters": {
        "en": "{text}: the same letters on both sides, no Chinese syllable",
        "zh": "{text}：两边字母相同，但不是汉语音节",
    },
    "pair.reading": {"en": "{hanzi}/{latin}: {system} reading", "zh": "{hanzi}/{latin}：读音合于{system}"},
    "pair.bridge": {
        "en": "{left}/{right}: both can be {hanzi} ({first}, {second})",
        "zh": "{left}/{right}：均可为“{hanzi}”（{first}、{second}）",
    },
    "pair.differ_hanzi": {
        "en": "different characters: {left} and {right}",
        "zh": "汉字不同：{left} 与 {right}",
    },
    "pair.differ_surname": {
        "en": "no surname can be read both {left} and {right}",
        "zh": "没有姓氏既可读作 {left} 又可读作 {right}",
    },
    "pair.differ_given": {
        "en": "no character can be read both {left} and {right}",
        "zh": "没有汉字既可读作 {left} 又可读作 {right}",
    },
    "pair.one_side": {"en": "{text} stands on one side only", "zh": "{text} 只见于一边"},
    "coherent.one": {"en": "one system throughout: {system}", "zh": "全名同一拼法：{system}"},
    "coherent.two": {
        "en": "one system throughout on each side: {first}, {second}",
        "zh": "两边各自全名同一拼法：{first}、{second}",
    },
    "western.same": {"en": "the same Western name: {name}", "zh": "外文名相同：{name}"},
    "western.differ": {
        "en": "different Western names: {left} and {right}",
        "zh": "外文名不同：{left} 与 {right}",
    },
    "married": {"en": "a married woman's second surname on one side", "zh": "一边带有已婚女性的冠夫姓"},
    "given.absent": {
        "en": "one side has no Chinese given name: only the surname can agree",
        "zh": "一边没有中文名字，只能比对姓氏",
    },
    "name.too_long": {
        "en": "not compared: a text of {length} characters is no name ({shown}...)",
        "zh": "未比对：长达 {length} 个字符，不是姓名（{shown}……）",
    },
    "name.strange": {
        "en": "{shown}: letters of no known script or a broken encoding ({letters}) were left out",
        "zh": "{shown}：含无法识别的文字或乱码（{letters}），已略去",
    },
    "name.none": {"en": 'not compared: no name in "{shown}"', "zh": "未比对：“{shown}”中没有姓名"},
    "name.short": {
        "en": "{shown}: only a part of a name; it fits many people",
        "zh": "{shown}：只是姓名的一部分，许多人都符合",
    },
}
