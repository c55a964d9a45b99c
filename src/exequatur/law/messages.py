"""What the law says to a person when a question or a data file is wrong, and where an answer is reasoned."""

from exequatur.text import Catalogue

MESSAGES: Catalogue = {
    # questions
    "ask.jurisdiction": {
        "en": "No jurisdiction {given!r} is known. Codes are ISO 3166 (SG), with a unit where the law differs (US-CA, GB-EAW).",
        "zh": "没有法域“{given}”。代码为 ISO 3166（如 SG），法律因地区而异的用次级代码（如 US-CA、GB-EAW）。",
    },
    "ask.jurisdiction_near": {
        "en": "No jurisdiction {given!r} is known. Did you mean {near}?",
        "zh": "没有法域“{given}”。您是否要找：{near}？",
    },
    "ask.treaty": {
        "en": "No treaty or arrangement {given!r} is known. Near it: {near}.",
        "zh": "没有条约或安排“{given}”。相近的有：{near}。",
    },
    "ask.instrument": {
        "en": "{given!r} is no kind of instrument; it is one of {known}.",
        "zh": "“{given}”不是执行依据的种类；可选：{known}。",
    },
    "ask.window": {
        "en": "The first day {start} is after the last day {end}.",
        "zh": "起始日 {start} 晚于截止日 {end}。",
    },
    "base.faulty": {
        "en": "The law data has {count} fault(s) and answers nothing until they are mended (exequatur law check):\n{faults}",
        "zh": "法律数据有 {count} 处错误，更正前不作答（请运行 exequatur law check）：\n{faults}",
    },
    "base.missing": {"en": "No law data in {path}.", "zh": "{path} 中没有法律数据。"},
    # whether a treaty binds two jurisdictions
    "bond.bound": {
        "en": "{a} and {b} are bound to each other since {since}.",
        "zh": "{a} 与 {b} 自 {since} 起相互受其约束。",
    },
    "bond.one_sided": {
        "en": "{b} is bound since {since} and has not reserved it to instruments of other members, so it applies to those of {a} too.",
        "zh": "{b} 自 {since} 起受约束，且未作互惠保留，因此也适用于 {a} 作出的文书。",
    },
    "bond.reservation_unread": {
        "en": "{a} is not bound; {b} is, and whether it reserved the treaty to instruments of other members was not read in a source.",
        "zh": "{a} 不受约束；{b} 受约束，但其是否作出互惠保留未经来源核实。",
    },
    "bond.reservation_limited": {
        "en": "{a} is not bound; {b} is, and applies it to instruments of non-members only as far as they do the same.",
        "zh": "{a} 不受约束；{b} 受约束，但对非成员的文书仅在对等范围内适用。",
    },
    "bond.acceptance": {
        "en": "Both are members, but one acceded: it binds {a} and {b} only after an acceptance, which is not recorded.",
        "zh": "双方均为成员，但一方为加入方：须经接受，公约才在 {a} 与 {b} 之间生效，而接受与否没有记录。",
    },
    "bond.same_state": {
        "en": "{a} and {b} are parts of one State ({state}); a treaty between States does not apply between them.",
        "zh": "{a} 与 {b} 同属一国（{state}），国家间条约在二者之间不适用。",
    },
    "bond.same_place": {
        "en": "{a} is asked about itself; a treaty binds it towards others.",
        "zh": "所问为 {a} 与其自身；条约只约束其与他方之间的关系。",
    },
    "bond.no_row": {"en": "{code} is not in the table of members.", "zh": "{code} 不在成员表中。"},
    "bond.no_extension": {
        "en": "{code} is a territory, and no extension to it is in the table of members.",
        "zh": "{code} 为属地或特别行政区，成员表中没有对其扩展适用的记录。",
    },
    "bond.not_yet": {
        "en": "For {code} it enters into force on {since}, after {on}.",
        "zh": "对 {code} 自 {since} 起生效，晚于 {on}。",
    },
    "bond.ended": {"en": "For {code} it ceased on {until}.", "zh": "对 {code} 已于 {until} 终止适用。"},
    "bond.status": {
        "en": "{code} is in the table as {status}, not as bound.",
        "zh": "{code} 在表中的状态为 {status}，并非受约束方。",
    },
    "bond.no_date": {
        "en": "{code} is in the table as {status}, but the day from which it is bound is not known.",
        "zh": "{code} 在表中的状态为 {status}，但其受约束的起始日不详。",
    },
    "bond.covers": {
        "en": "What it covers for {code} leaves out {instrument}.",
        "zh": "对 {code} 的适用范围不包括 {instrument}。",
    },
    "bond.no_pair": {
        "en": "No treaty of this bundle stands between {a} and {b}.",
        "zh": "{a} 与 {b} 之间没有此类双边条约。",
    },
    "bond.objection": {
        "en": "{code} objected to the other side; it has no effect between {a} and {b}.",
        "zh": "{code} 对另一方提出异议，在 {a} 与 {b} 之间不发生效力。",
    },
    "bond.lapsed": {
        "en": "On {on} the treaty itself is not in force.",
        "zh": "该文件在 {on} 未生效。",
    },
    # routes that the engine reasons
    "route.unknown": {
        "en": "No rule of {destination} for a {instrument} of {origin} is recorded for {on}. Unknown; not the same as none.",
        "zh": "没有记录 {destination} 在 {on} 对 {origin} 作出的{instrument}的规则：情况不明，不等于没有途径。",
    },
    "route.ask_unit": {
        "en": "The law of {destination} differs by part; ask for one of {units}.",
        "zh": "{destination} 各地区法律不同，请选择其中之一查询：{units}。",
    },
    "route.same_state": {
        "en": "{origin} and {destination} are parts of one State: rules for foreign instruments do not apply, and no rule between the parts is recorded.",
        "zh": "{origin} 与 {destination} 同属一国：不适用关于外国文书的规则，且没有区际规则的记录。",
    },
    "route.domestic": {
        "en": "The instrument was made in {destination} and is enforced there as its own; no recognition is needed. Its domestic procedure is not recorded.",
        "zh": "文书由 {destination} 作出，在当地按本地文书执行，无需承认；当地执行程序未记录。",
    },
    "route.period_not_established": {
        "en": "No period is recorded for this route: it is not established, which does not mean that there is none.",
        "zh": "本途径没有期间的记录：期间未查明，不等于没有期间限制。",
    },
    "route.reasoned": {"en": "Reasoned from other facts", "zh": "由其他事实推断"},
    "route.doubt": {"en": "{reason} Strength therefore unknown.", "zh": "{reason}故强度不明。"},
    "route.general": {
        "en": "Inferred: general law of {destination}, which was assessed for instruments of {named} only. How far it carries for {origin} was not researched.",
        "zh": "推断：{destination} 的一般规则，仅就 {named} 的文书作过评估；对 {origin} 的文书效果如何未作研究。",
    },
    "route.inherited": {
        "en": "Law of {parent}, which applies in {code}.",
        "zh": "{parent} 的法律，适用于 {code}。",
    },
    # words of the printed answer
    "say.unknown": {"en": "unknown", "zh": "不详"},
    "say.verified": {"en": "source read", "zh": "来源已核读"},
    "say.memory": {"en": "from memory", "zh": "凭记忆，未核实"},
    "say.inference": {"en": "inferred", "zh": "推断"},
    "say.stale": {"en": "past its review day {day}", "zh": "已过复核日 {day}"},
    "say.not_reviewed": {
        "en": "Source read means that somebody read it in that source; not reviewed by counsel.",
        "zh": "“来源已核读”仅指有人在该来源中读到该内容，未经律师审核。",
    },
    "say.safe": {"en": "plan on this", "zh": "以此为准"},
    "say.years": {"en": "{n} years", "zh": "{n} 年"},
    "say.months": {"en": "{n} months", "zh": "{n} 个月"},
    "say.no_limit": {"en": "no limit stated", "zh": "法律未规定期限"},
    "say.from": {"en": "{length} from {event}", "zh": "自{event}起 {length}"},
    "say.no_limitation": {"en": "limitation: not established", "zh": "期间：未查明"},
    "say.not_established": {"en": "not established", "zh": "未查明"},
    "say.limitation": {"en": "limitation", "zh": "期间"},
    "say.or_earlier": {"en": "or, if earlier, {arm}", "zh": "如下列日期更早则以其为准：{arm}"},
    "say.home_end": {
        "en": "the day it stops being enforceable where it was made",
        "zh": "文书在作出地不再具有执行力之日",
    },
    "say.long_stop": {"en": "long stop {n} years", "zh": "最长 {n} 年"},
    "say.basis": {"en": "basis", "zh": "依据"},
    "say.conditions": {"en": "conditions", "zh": "条件"},
    "say.refusal_grounds": {"en": "refusal grounds", "zh": "拒绝事由"},
    "say.needs": {"en": "applies only with", "zh": "仅适用于"},
    "say.begun": {"en": "proceedings begun on or after {day}", "zh": "原诉讼于 {day} 或之后提起"},
    "say.documents": {"en": "documents", "zh": "文件"},
    "say.precedents": {"en": "precedents", "zh": "先例"},
    "say.sources": {"en": "sources", "zh": "来源"},
    "say.note": {"en": "note", "zh": "说明"},
    "say.routes": {
        "en": "{instrument}: {origin} to {destination}, on {on}",
        "zh": "{instrument}：{origin} 至 {destination}，{on}",
    },
    "say.members": {
        "en": "{count} rows, {bound} bound on {on}",
        "zh": "共 {count} 行，{on} 受约束者 {bound}",
    },
    "say.binds": {"en": "Binds: {answer}. {reason}", "zh": "是否相互约束：{answer}。{reason}"},
    "say.yes": {"en": "yes", "zh": "是"},
    "say.no": {"en": "no", "zh": "否"},
    "say.nothing_changed": {
        "en": "Nothing recorded changed between {start} and {end}.",
        "zh": "{start} 至 {end} 之间没有记录到变化。",
    },
    "say.begins": {"en": "begins", "zh": "开始"},
    "say.ends": {"en": "ends", "zh": "终止"},
    "say.decided": {"en": "decided", "zh": "裁判"},
    "say.clean": {
        "en": "{files} file(s), {facts} facts: no fault found.",
        "zh": "{files} 个文件，{facts} 项事实：未发现错误。",
    },
    "say.faults": {"en": "{count} fault(s).", "zh": "共 {count} 处错误。"},
    "say.coverage": {
        "en": "{facts} facts, {verified} with a source read ({share}), {stale} past their review day on {on}",
        "zh": "共 {facts} 项事实，来源已核读 {verified} 项（{share}），{on} 已过复核日 {stale} 项",
    },
    "say.forty": {
        "en": "forty destinations: {share} verified, limitation {limitation}",
        "zh": "四十个目的地：已核读 {share}，其中期间 {limitation}",
    },
    "say.none_found": {"en": "Nothing found.", "zh": "没有找到。"},
    "say.practice": {"en": "In {place}, whichever the route", "zh": "{place}：各路径通用"},
    "say.time": {"en": "{span} months", "zh": "{span} 个月"},
    "say.cost": {"en": "USD {span}", "zh": "{span} 美元"},
    "stage.source_statement": {"en": "as a source states", "zh": "来源所述"},
    "stage.observed_case": {"en": "as seen in a case", "zh": "实际案件"},
    "stage.analyst_estimate": {"en": "estimate", "zh": "估计值"},
    "say.why": {"en": "why", "zh": "理由"},
    "say.given": {"en": "given {span}", "zh": "作出日 {span}"},
    "say.any_origin": {"en": "any origin", "zh": "任何作出法域"},
    "say.except": {"en": "except {name}", "zh": "{name}除外"},
    "say.members_of": {"en": "members of: {name}", "zh": "缔约方：{name}"},
    "say.forums": {"en": "forums", "zh": "法院地"},
    "say.limitation_none": {"en": "No limitation rule is recorded.", "zh": "没有期间规则的记录。"},
    "check.kind": {
        "en": "{file}: cannot tell what it holds; a draft lies in a folder named jurisdictions or treaties, or bears the name of a data file.",
        "zh": "{file}：无法判断其内容；草稿应放在名为 jurisdictions 或 treaties 的文件夹中，或使用数据文件的名称。",
    },
    "say.column_code": {"en": "jurisdiction", "zh": "法域"},
    "say.column_status": {"en": "status", "zh": "状态"},
    "say.column_since": {"en": "in force from", "zh": "生效日"},
    "say.column_until": {"en": "until", "zh": "终止日"},
    "say.column_reservations": {"en": "reservations", "zh": "保留"},
    "say.column_sure": {"en": "known by", "zh": "依据程度"},
    "say.column_id": {"en": "id", "zh": "编号"},
    "say.column_decided": {"en": "decided", "zh": "裁判日"},
    "say.column_way": {"en": "from > in", "zh": "作出地 > 法院地"},
    "say.column_decision": {"en": "decision", "zh": "裁判"},
    "say.column_instrument": {"en": "instrument", "zh": "执行依据"},
    "say.column_outcome": {"en": "outcome", "zh": "结果"},
    "say.column_refusal_grounds": {"en": "refusal grounds", "zh": "拒绝事由"},
    "say.column_field": {"en": "field", "zh": "类别"},
    "say.column_facts": {"en": "facts", "zh": "事实"},
    "say.column_verified": {"en": "source read", "zh": "已核读"},
    "say.column_stale": {"en": "stale", "zh": "过期"},
    "say.column_share": {"en": "share", "zh": "比例"},
    "say.column_limitation": {"en": "limitation read", "zh": "期间已核读"},
    "say.column_on": {"en": "day", "zh": "日期"},
    "say.column_change": {"en": "change", "zh": "变化"},
    "say.column_fact": {"en": "fact", "zh": "事实种类"},
    "say.column_text": {"en": "what", "zh": "内容"},
    # codes that terms.yaml does not hold: they are of the program, not of the law
    "outcome.recognised": {"en": "recognised", "zh": "承认"},
    "outcome.refused": {"en": "refused", "zh": "拒绝承认"},
    "outcome.partial": {"en": "in part", "zh": "部分承认"},
    "outcome.withdrawn": {"en": "withdrawn", "zh": "撤回申请"},
    "outcome.undetermined": {"en": "not determined", "zh": "未确定"},
    "group.us-states": {"en": "States of the United States", "zh": "美国各州"},
    "group.us-2005-act-states": {
        "en": "States with the Uniform Act of 2005",
        "zh": "采纳2005年统一法的美国各州",
    },
    "group.ca-provinces": {"en": "provinces and territories of Canada", "zh": "加拿大各省及地区"},
    "group.au-states": {"en": "States and territories of Australia", "zh": "澳大利亚各州及领地"},
    "group.uk": {"en": "legal systems of the United Kingdom", "zh": "英国各法域"},
    "group.uae": {"en": "onshore and free zones of the Emirates", "zh": "阿联酋在岸及自由区"},
    "group.china-treaty-states": {
        "en": "States whose treaty with China covers judgments",
        "zh": "与中国的双边条约涵盖判决的国家",
    },
    "group.eu-members": {"en": "Member States of the European Union", "zh": "欧盟成员国"},
    "status.party": {"en": "party", "zh": "缔约方"},
    "status.extended": {"en": "extended", "zh": "扩展适用"},
    "status.signatory": {"en": "signatory", "zh": "签署方"},
    "status.not_extended": {"en": "not extended", "zh": "未扩展适用"},
    "status.not_in_force": {"en": "not in force", "zh": "未生效"},
    "status.denounced": {"en": "denounced", "zh": "已退出"},
    "status.suspended": {"en": "suspended", "zh": "中止适用"},
    "towards.objection": {"en": "objection to", "zh": "提出异议：对"},
    "towards.accepted_by": {"en": "accepted by", "zh": "已获接受："},
    "fact.route": {"en": "route", "zh": "路径"},
    "fact.limitation": {"en": "limitation", "zh": "期间"},
    "fact.remark": {"en": "remark", "zh": "实务说明"},
    "fact.document": {"en": "document", "zh": "文件"},
    "fact.treaty": {"en": "treaty", "zh": "条约"},
    "fact.membership": {"en": "membership", "zh": "成员资格"},
    "fact.precedent": {"en": "precedent", "zh": "先例"},
    "fact.interest": {"en": "interest", "zh": "利息规则"},
    "fact.procedure": {"en": "procedure", "zh": "程序期间"},
    "fact.risk": {"en": "risk factor", "zh": "风险因素"},
    "fact.stage": {"en": "stage", "zh": "阶段"},
    # faults of data files
    "file.missing": {"en": "the file is missing.", "zh": "缺少该文件。"},
    "file.unreadable": {"en": "cannot be read: {reason}.", "zh": "无法读取：{reason}。"},
    "file.syntax": {"en": "is not valid YAML: {reason}.", "zh": "不是有效的 YAML：{reason}。"},
    "file.duplicate_key": {
        "en": "the key {name!r} stands twice (lines {first} and {second}); the second would silently win.",
        "zh": "键“{name}”出现两次（第 {first} 行与第 {second} 行），后者会悄然覆盖前者。",
    },
    "file.ignored": {
        "en": "nobody reads a file of this kind here; its name must end in {endings}.",
        "zh": "此处不读取这类文件；文件名应以 {endings} 结尾。",
    },
    "file.not_mapping": {
        "en": "the file must be a mapping of keys to values.",
        "zh": "文件应为“键：值”的形式。",
    },
    "file.name": {
        "en": "the file is named {stem} and describes {code}; the two must agree.",
        "zh": "文件名为 {stem}，内容为 {code}，二者应一致。",
    },
    "csv.header": {
        "en": "the header lacks the column(s) {missing}.",
        "zh": "表头缺少列：{missing}。",
    },
    "csv.extra": {
        "en": "the header has column(s) that nobody reads: {extra}.",
        "zh": "表头有无人读取的列：{extra}。",
    },
    "csv.width": {
        "en": "the row has {found} cells, the header {expected}.",
        "zh": "该行有 {found} 个单元格，表头有 {expected} 个。",
    },
    "csv.flag": {
        "en": "{column} is {value!r}; it must be 1 or 0.",
        "zh": "{column} 为“{value}”，应为 1 或 0。",
    },
    "shape.unknown_key": {
        "en": "the key {name!r} is not known here; nothing would read it.",
        "zh": "此处没有键“{name}”，写了也不会被读取。",
    },
    "shape.missing_key": {"en": "the key {name!r} is missing.", "zh": "缺少键“{name}”。"},
    "shape.type": {"en": "expected {expected}, found {found}.", "zh": "应为 {expected}，实为 {found}。"},
    "shape.choice": {
        "en": "{value} is not one of the values allowed here.",
        "zh": "{value} 不是此处允许的值。",
    },
    "shape.date": {"en": "is not a day written YYYY-MM-DD.", "zh": "不是 YYYY-MM-DD 格式的日期。"},
    "shape.other": {"en": "{reason}.", "zh": "{reason}。"},
    "check.no_source": {"en": "the fact names no source.", "zh": "该事实没有注明来源。"},
    "check.blank_source": {"en": "a source has no title.", "zh": "有来源没有标题。"},
    "check.memory_verified": {
        "en": "a source of kind {kind} is marked verified; nobody read it anywhere.",
        "zh": "来源种类为 {kind} 却标为已核读；没有人在任何来源中读过。",
    },
    "check.unproved": {
        "en": "the fact is marked verified, and none of its sources is.",
        "zh": "该事实标为已核读，但其来源没有一项已核读。",
    },
    "check.verified_inference": {
        "en": "a route is marked both as an inference and as verified.",
        "zh": "路径同时标为推断与已核读。",
    },
    "check.part": {
        "en": "part_verified or supports names {part!r}, which is no part of this fact that can have been read.",
        "zh": "part_verified 或 supports 中的“{part}”不是该事实中可核读的部分。",
    },
    "check.quote": {
        "en": "a quotation is longer than {words} words or {han} Chinese characters.",
        "zh": "引文超过 {words} 个英文词或 {han} 个汉字。",
    },
    "check.interval": {
        "en": "until {until} is before from {start}.",
        "zh": "止日 {until} 早于起日 {start}。",
    },
    "check.review": {
        "en": "review_by {review} is before the day from which the fact holds ({start}).",
        "zh": "复核日 {review} 早于生效日 {start}。",
    },
    "check.overlap": {
        "en": "{id} holds twice at a time: from {first} and again from {second}.",
        "zh": "{id} 的有效期重叠：自 {first} 起与自 {second} 起。",
    },
    "check.same_route": {
        "en": "{id} and {other} are the same route (origins, instrument, kind, forum) at the same time.",
        "zh": "{id} 与 {other} 是同一时期的同一路径（来源法域、文书、种类、法院均相同）。",
    },
    "check.safe": {
        "en": "{count} readings are marked safe; exactly one must be.",
        "zh": "有 {count} 种解读标为安全；应当恰有一种。",
    },
    "check.no_reading": {"en": "the limitation rule has no reading.", "zh": "该期间规则没有任何解读。"},
    "check.no_limit_length": {
        "en": "the reading states a length and also that there is no limit.",
        "zh": "该解读既有期间长度，又称没有期限。",
    },
    "check.length": {
        "en": "a period of {years} years and {months} months is no period.",
        "zh": "{years} 年 {months} 个月不成其为期间。",
    },
    "check.alternative": {
        "en": "an alternative of kind period needs a length and a starting event.",
        "zh": "种类为 period 的另一期间应有长度与起算事件。",
    },
    "check.limitation_id": {
        "en": "the route names the limitation rule {id!r}, which no rule of this file is.",
        "zh": "路径引用了期间规则“{id}”，本文件中没有该规则。",
    },
    "check.selector": {
        "en": "{selector!r} is no jurisdiction, group or treaty.",
        "zh": "“{selector}”既不是法域，也不是组别或条约。",
    },
    "check.route_id": {"en": "{id!r} is no route.", "zh": "没有路径“{id}”。"},
    "check.parent": {"en": "{field} {code!r} is no jurisdiction.", "zh": "{field} “{code}”不是法域。"},
    "check.parent_loop": {"en": "its parents lead back to itself.", "zh": "其上级法域循环引用自身。"},
    "check.unit_parent": {"en": "a {kind} needs a parent.", "zh": "{kind} 应有上级法域。"},
    "check.member_code": {"en": "{code!r} is no jurisdiction.", "zh": "“{code}”不是法域。"},
    "check.member_status": {"en": "the status {status!r} is not known.", "zh": "没有状态“{status}”。"},
    "check.member_treaty": {
        "en": "the table belongs to no treaty file of the same name.",
        "zh": "该表没有同名的条约文件。",
    },
    "check.member_extension": {
        "en": "{code} is extended, and extended_by does not say by whom.",
        "zh": "{code} 为扩展适用，但未注明由谁扩展（extended_by）。",
    },
    "check.direction": {
        "en": "direction {direction!r} is neither mutual nor inward:CODE.",
        "zh": "direction “{direction}”既不是 mutual，也不是 inward:代码。",
    },
    "check.precedent_day": {
        "en": "decided {day!r} is not YYYY, YYYY-MM or YYYY-MM-DD.",
        "zh": "裁判日“{day}”不是 YYYY、YYYY-MM 或 YYYY-MM-DD。",
    },
    "check.duplicate_id": {"en": "the id {id!r} stands twice.", "zh": "编号“{id}”重复。"},
    "check.stage_order": {
        "en": "the low, typical and high values do not rise.",
        "zh": "低、典型、高三个数值没有递增。",
    },
    "check.words": {
        "en": "the {section} {code!r} has no words in {lang}.",
        "zh": "{section} “{code}”没有 {lang} 的文字。",
    },
    "check.name": {"en": "the name lacks its {lang} words.", "zh": "名称缺少 {lang} 文字。"},
    "check.iso": {
        "en": "the ISO 3166-1 jurisdiction {code} has no file.",
        "zh": "ISO 3166-1 法域 {code} 没有文件。",
    },
    "check.default": {
        "en": "no default answers a {instrument} where the legal family is {family}.",
        "zh": "法系为 {family} 时，{instrument} 没有缺省答案。",
    },
    "check.cap_figure": {
        "en": "give pct, or series with multiple and fixed_at.",
        "zh": "应填写 pct，或者填写 series、multiple 和 fixed_at。",
    },
    "check.delayed_figure": {
        "en": "give pct_per_day or multiple.",
        "zh": "应填写 pct_per_day 或 multiple 之一。",
    },
    "check.forum_figure": {
        "en": "a fixed rate has pct, a var rate has none.",
        "zh": "固定利率应填写 pct，浮动利率不填。",
    },
    "check.same_facts": {
        "en": "{id} and {other} cover the same days and facts.",
        "zh": "{id} 与 {other} 的日期和事实范围重叠。",
    },
    "check.series": {"en": "the series is at fault: {reason}.", "zh": "利率序列有误：{reason}。"},
    "check.not_list": {"en": "the file must be a list of entries.", "zh": "文件应为条目列表。"},
    "check.weekday": {
        "en": "weekdays run from 0 (Monday) to 6 (Sunday), found {found}.",
        "zh": "星期应为 0（周一）至 6（周日），实为 {found}。",
    },
    "check.group_empty": {"en": "the group {group!r} is empty.", "zh": "组别“{group}”为空。"},
}
