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
    "style.vietnamese": {"en": "Vietnamese", "zh": "越南语读音"},
    "style.korean": {"en": "Korean", "zh": "韩语读音"},
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
    "name.numbers": {
        "en": "{shown}: has numbers, which no person's name has; they were left out",
        "zh": "{shown}：含有数字，人名中不应有数字，已略去",
    },
    "numbers.differ": {"en": "different numbers: {left} and {right}", "zh": "数字不同：{left} 与 {right}"},
    "name.none": {"en": 'not compared: no name in "{shown}"', "zh": "未比对：“{shown}”中没有姓名"},
    "name.short": {
        "en": "{shown}: only a part of a name; it fits many people",
        "zh": "{shown}：只是姓名的一部分，许多人都符合",
    },
    "company.too_long": {
        "en": "not compared: a text of {length} characters is no company's name ({shown}...)",
        "zh": "未比对：长达 {length} 个字符，不是公司名称（{shown}……）",
    },
    "company.none": {"en": 'not compared: no name in "{shown}"', "zh": "未比对：“{shown}”中没有公司名称"},
    "company.same_but_form": {
        "en": "the same but for the legal form and words as group or holdings",
        "zh": "除组织形式及“集团”“控股”等字样外完全相同",
    },
    "brand.same": {"en": "the same brand: {brand}", "zh": "字号相同：{brand}"},
    "brand.near": {
        "en": "brands one letter apart: {left} and {right}",
        "zh": "字号只差一个字母：{left} 与 {right}",
    },
    "brand.known": {"en": "{left} is known as {right}", "zh": "{left} 的外文名为 {right}"},
    "brand.sound": {"en": "{right} can be read as {left}", "zh": "{right} 的读音与“{left}”相合"},
    "brand.differ": {"en": "different brands: {left} and {right}", "zh": "字号不同：{left} 与 {right}"},
    "brand.one_side": {"en": "a brand on one side only: {brand}", "zh": "只有一边有字号：{brand}"},
    "brand.underived": {
        "en": "no reading of {left} gives {right}, and no table has them as one",
        "zh": "“{left}”的读音得不出 {right}，对照表中也没有",
    },
    "words.shared": {"en": "words in common: {words}", "zh": "共有字样：{words}"},
    "words.one_side": {
        "en": "on one side only: {words}; a subsidiary or sister company may differ by it",
        "zh": "只见于一边：{words}；子公司或关联公司往往如此区别",
    },
    "pairs.unreadable": {"en": "{file}: cannot be read: {reason}", "zh": "{file}：无法读取：{reason}"},
    "pairs.columns": {"en": "{file}: columns missing: {columns}", "zh": "{file}：缺少列：{columns}"},
    "pairs.kind": {
        "en": 'kind "{kind}" is neither person nor company',
        "zh": "类别“{kind}”既不是 person 也不是 company",
    },
    "pairs.refused": {
        "en": "{file}: row {row} not compared, score 0: {reason}",
        "zh": "{file}：第 {row} 行未比对，得分为 0：{reason}",
    },
    "match.title": {"en": "{left} and {right}", "zh": "{left} 与 {right}"},
    "match.same": {
        "en": "Probably one: {score} at even odds before; the names are {times} times as likely for one as for two.",
        "zh": "很可能是同一个：先验各半时概率为 {score}；两名属于同一主体的可能性是分属两者的 {times} 倍。",
    },
    "match.other": {
        "en": "Probably two: {score} at even odds before; the names are {times} times as likely for one as for two.",
        "zh": "很可能不是同一个：先验各半时概率为 {score}；两名属于同一主体的可能性是分属两者的 {times} 倍。",
    },
    "match.nothing": {"en": "Nothing to compare.", "zh": "没有可比对的内容。"},
    "match.prior": {
        "en": "With {prior} before, as in an index of that size: {score}.",
        "zh": "先验概率为 {prior}（相当于在同等规模的索引中检索）时：{score}。",
    },
    "match.for": {"en": "For:", "zh": "支持："},
    "match.against": {"en": "Against, or not read:", "zh": "不符或未读："},
    "match.two_or_file": {
        "en": "give two names, or --pairs FILE, and not both",
        "zh": "请给出两个姓名，或用 --pairs 指定文件，二者取一",
    },
    "column.a": {"en": "name", "zh": "名称一"},
    "column.b": {"en": "other name", "zh": "名称二"},
    "column.score": {"en": "probability", "zh": "概率"},
    "column.reasons": {"en": "for and against", "zh": "理由与不符之处"},
}
