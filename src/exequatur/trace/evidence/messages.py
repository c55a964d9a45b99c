"""What the comparison of records says to people, in both languages."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    "kind.name": {"en": "name", "zh": "名称"},
    "kind.birth_date": {"en": "birth date", "zh": "出生日期"},
    "kind.birth_month": {"en": "birth month", "zh": "出生年月"},
    "kind.birth_year": {"en": "birth year", "zh": "出生年份"},
    "kind.founded": {"en": "date of incorporation", "zh": "成立日期"},
    "kind.number": {"en": "number", "zh": "号码"},
    "kind.address": {"en": "address", "zh": "地址"},
    "kind.contact": {"en": "contact", "zh": "联系方式"},
    "kind.circle": {"en": "people and companies around it", "zh": "关联人与关联公司"},
    "kind.sex": {"en": "sex", "zh": "性别"},
    "kind.country": {"en": "country", "zh": "国籍或国家"},
    "kind.jurisdiction": {"en": "place of incorporation", "zh": "注册地"},
    "name.pair": {
        "en": "{left} and {right} (names alone: {probability} at even odds)",
        "zh": "{left} 与 {right}（仅凭名称，先验各半时 {probability}）",
    },
    "name.best_of": {
        "en": "{pair}; the best of {tries} names to choose from, and discounted for that",
        "zh": "{pair}；系 {tries} 个名称中最相合者，已相应折减",
    },
    "name.none": {
        "en": "one of the records has no name that can be compared",
        "zh": "其中一条记录没有可比对的名称",
    },
    "date.same_day": {"en": "{left}: the same day", "zh": "{left}：同一日期"},
    "date.swapped": {
        "en": "{left} and {right}: day and month changed places",
        "zh": "{left} 与 {right}：日与月互换",
    },
    "date.one_part_off": {
        "en": "{left} and {right}: all but one of year, month and day agree",
        "zh": "{left} 与 {right}：年月日中仅一项不同",
    },
    "date.same_year_only": {
        "en": "{left} and {right}: the same year, another day",
        "zh": "{left} 与 {right}：同年不同日",
    },
    "date.same_month": {"en": "{left} and {right}: the same month", "zh": "{left} 与 {right}：同年同月"},
    "date.other_month": {
        "en": "{left} and {right}: the same year, another month",
        "zh": "{left} 与 {right}：同年不同月",
    },
    "date.same_year": {"en": "{left} and {right}: the same year", "zh": "{left} 与 {right}：同年"},
    "date.next_year": {"en": "{left} and {right}: a year apart", "zh": "{left} 与 {right}：相差一年"},
    "date.differ": {"en": "{left} and {right} differ", "zh": "{left} 与 {right} 不同"},
    "date.impossible": {
        "en": 'date not counted: "{text}" is impossible or cannot be read',
        "zh": "日期未计入：“{text}”不可能存在或无法读取",
    },
    "date.first_of_january": {
        "en": "{text} counts as a year only: many registers write the first of January where they know no day",
        "zh": "{text} 只按年份计：许多登记机关在日期不详时填 1 月 1 日",
    },
    "date.against_number": {
        "en": "the record contradicts itself: birth date {date}, in the identity number {number_date}",
        "zh": "记录自相矛盾：出生日期为 {date}，身份证号码所示为 {number_date}",
    },
    "sex.against_number": {
        "en": "the record contradicts itself: its sex is not that of the identity number",
        "zh": "记录自相矛盾：性别与身份证号码所示不符",
    },
    "sex.same": {"en": "the same sex", "zh": "性别相同"},
    "sex.differ": {"en": "man and woman", "zh": "性别不同"},
    "country.same": {"en": "both {left}", "zh": "两边均为 {left}"},
    "country.differ": {"en": "{left} and {right}", "zh": "{left} 与 {right}"},
    "jurisdiction.same": {"en": "both {left}", "zh": "两边均为 {left}"},
    "jurisdiction.differ": {"en": "{left} and {right}", "zh": "{left} 与 {right}"},
    "contact.same": {"en": "both have {contact}", "zh": "两边均有 {contact}"},
    "address.same_door": {"en": "the same door: {left} | {right}", "zh": "同一门户：{left} | {right}"},
    "address.same_building": {
        "en": "the same building: {left} | {right}",
        "zh": "同一楼宇：{left} | {right}",
    },
    "address.same_numbers": {
        "en": "the same numbers, in two scripts: {left} | {right}",
        "zh": "号码相同，文字不同：{left} | {right}",
    },
    "address.same_road": {
        "en": "the same road or estate: {left} | {right}",
        "zh": "同一道路或小区：{left} | {right}",
    },
    "address.same_town": {
        "en": "the same city or region: {left} | {right}",
        "zh": "同一城市或地区：{left} | {right}",
    },
    "address.differ": {"en": "different: {left} | {right}", "zh": "不同：{left} | {right}"},
    "address.crowded": {
        "en": "the same address, but {count} records stand at it: {left} | {right}",
        "zh": "地址相同，但有 {count} 条记录在此：{left} | {right}",
    },
    "number_kind.prc_id": {"en": "resident identity number", "zh": "居民身份证号码"},
    "number_kind.hk_id": {"en": "Hong Kong identity card", "zh": "香港身份证号码"},
    "number_kind.tw_id": {"en": "Taiwan identity card", "zh": "台湾身份证字号"},
    "number_kind.passport": {"en": "passport", "zh": "护照号码"},
    "number_kind.credit_code": {"en": "unified social credit code", "zh": "统一社会信用代码"},
    "number_kind.organisation_code": {"en": "organisation code", "zh": "组织机构代码"},
    "number_kind.prc_registration": {"en": "Chinese registration number", "zh": "工商注册号"},
    "number_kind.lei": {"en": "LEI", "zh": "法人机构识别编码（LEI）"},
    "number_kind.uk_company": {"en": "UK company number", "zh": "英国公司编号"},
    "number_kind.hk_company": {"en": "Hong Kong company number", "zh": "香港公司注册编号"},
    "number_kind.hk_business": {"en": "Hong Kong business registration", "zh": "香港商业登记号码"},
    "number_kind.imo": {"en": "IMO number", "zh": "IMO 编号"},
    "number_kind.other": {"en": "other number", "zh": "其他号码"},
    "number.same_checked": {
        "en": "{kind} {number} on both sides, check digit right",
        "zh": "两边{kind}均为 {number}，校验码正确",
    },
    "number.same_short": {
        "en": "{kind} {number}: on one side in 15 digits, without check digit",
        "zh": "{kind} {number}：一方为 15 位，无校验码",
    },
    "number.same_plain": {
        "en": "{kind} {number} on both sides; numbers of this kind have no check digit",
        "zh": "两边{kind}均为 {number}；此类号码没有校验码",
    },
    "number.part_agrees": {
        "en": "{kind} {number}: the {places} places that are not hidden agree",
        "zh": "{kind} {number}：未遮盖的 {places} 位相同",
    },
    "number.part_differs": {
        "en": "{kind} {number}: the {places} places that are not hidden do not all agree",
        "zh": "{kind} {number}：未遮盖的 {places} 位并不全同",
    },
    "number.differ": {
        "en": "{kind}: {left} and {right} are two numbers",
        "zh": "{kind}：{left} 与 {right} 是两个号码",
    },
    "number.not_counted": {
        "en": "{kind} {number} on both sides is not counted: its check digit is wrong, or its register is not on record",
        "zh": "两边{kind}均为 {number}，但未计入：校验码有误，或登记机关不明",
    },
    "number.one_digit": {
        "en": "{kind} {number}: the other side has it with one digit wrong; not counted, compare the originals",
        "zh": "{kind} {number}：另一方仅有一位不同且校验不符；未计入，请核对原件",
    },
    "number.damaged": {
        "en": "number {number} is damaged (check digit or form): it never counts as a match",
        "zh": "号码 {number} 有误（校验码或格式不符）：不作为相符依据",
    },
    "number.unknown": {
        "en": "number {number} is not counted: its register is not on record (a country would tell it)",
        "zh": "号码 {number} 未计入：登记机关不明（注明国家即可判断）",
    },
    "tie.owns": {"en": "holding", "zh": "持股"},
    "tie.controls": {"en": "control", "zh": "控制"},
    "tie.directs": {"en": "office", "zh": "任职"},
    "tie.relative": {"en": "kinship", "zh": "亲属"},
    "tie.associate": {"en": "association", "zh": "关联"},
    "tie.member": {"en": "membership", "zh": "成员"},
    "tie.represents": {"en": "agency", "zh": "代理"},
    "tie.nominee": {"en": "nominee", "zh": "代持"},
    "tie.succeeds": {"en": "succession", "zh": "承继"},
    "tie.fellow": {"en": "co-officers", "zh": "共同任职"},
    "circle.linked": {
        "en": "the two records are linked to each other ({tie}): as a rule they are two",
        "zh": "两条记录互有关系（{tie}）：通常不是同一主体",
    },
    "circle.same": {
        "en": "both are linked to {name} ({tie}), to which {count} records are",
        "zh": "两边均与 {name} 有关（{tie}），与其有关的记录共 {count} 条",
    },
    "circle.fellow": {
        "en": "both serve or own a company together with {name} ({tie}; links of that record: {count})",
        "zh": "两边均与 {name} 在同一公司任职或持股（{tie}；该记录的关系共 {count} 条）",
    },
    "circle.by_name": {
        "en": "linked ({tie}) to {left} and {right}, which are one by their names",
        "zh": "分别与 {left}、{right} 有关（{tie}），两者名称相合",
    },
    "facts.many": {
        "en": "{count} values of one kind ({what}) in one record: the first {most} are compared",
        "zh": "一条记录有 {count} 个同类值（{what}）：只比对前 {most} 个",
    },
    "term.left_out": {"en": "{term}; {told}", "zh": "{term}；{told}"},
    "term.told": {"en": "not counted again: {by} tells it already", "zh": "不重复计入：已由{by}体现"},
    "record.unknown": {"en": "no record has the id {id}", "zh": "没有编号为 {id} 的记录"},
    "record.several": {
        "en": "several data sets have a record {id}; say which: {forms}",
        "zh": "多个数据集都有记录 {id}，请指明：{forms}",
    },
    "record.none": {"en": "no record in {files}", "zh": "{files} 中没有记录"},
    "record.again": {
        "en": "the id {id} stands in several lines of its data set; their values are put together",
        "zh": "编号 {id} 在同一数据集中出现多行，各行的值已合并",
    },
    "weights.unreadable": {
        "en": "{file}: the weights cannot be read: {reason}",
        "zh": "{file}：无法读取权重：{reason}",
    },
    "weights.no_object": {
        "en": "{file}: the weights are not keys with values",
        "zh": "{file}：权重应为键值结构",
    },
    "weights.level": {
        "en": "{file}: there is no level {level} of a comparison {comparison}",
        "zh": "{file}：比较项 {comparison} 没有 {level} 这一级",
    },
    "weights.most": {
        "en": "{file}: the caps (most, most_of_name) have to be above 0",
        "zh": "{file}：上限（most、most_of_name）必须大于 0",
    },
    "weights.prior": {
        "en": "{file}: {value} is no prior: a probability between 0 and 1, or a size of at least 2",
        "zh": "{file}：{value} 不能作先验：应为 0 与 1 之间的概率，或不小于 2 的规模",
    },
    "weights.range": {
        "en": "{file}: {comparison}: m and u have to be above 0 and at most 1",
        "zh": "{file}：{comparison}：m 与 u 必须大于 0 且不超过 1",
    },
    "weights.sum": {
        "en": "{file}: {comparison}: the {side} of all levels add up to {total:.3f}, more than 1",
        "zh": "{file}：{comparison}：各级 {side} 之和为 {total:.3f}，超过 1",
    },
}
