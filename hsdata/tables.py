"""The one declaration of every table: columns, types, checks, Chinese titles and what they mean.

``Facts.value`` is the column's name, so no other module types a column name as a string.
Parquet schema, data dictionary, column help and empty tables all derive from here.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import pandera.pandas as pa

KINDS = ("work_report", "press")
PARTS = ("review", "five_year_plan", "year_plan", "self", "news", "glossary")
BESIDE_REPORT = ("news", "glossary")  # parts of a file that are no part of its report
BOUNDS = ("eq", "ge", "le", "approx")
MEASURES = ("level", "growth", "change", "rank")
STAGES = ("actual", "baseline", "target")
AMBITIONS = ("力争", "确保", "约束性", "none")
SECTORS = (
    "综合经济",
    "工业企业",
    "农业农村",
    "服务业旅游",
    "城乡建设",
    "改革开放",
    "科技创新",
    "生态环境",
    "民生社会",
    "政府治理",
)
REVIEWS = ("auto", "confirmed", "corrected")
CORRECTED = "已更正"  # how a corrected reading is marked wherever it is used
GRADES = ("A", "B", "C")
ROLES = ("project", "honour", "park", "pilot", "task", "figure", "mention")
TARGET_TYPES = ("G", "C", "M", "S", "R", "K", "F", "P", "E", "A", "D", "H")
BUCKET_OF = {
    "提前完成": "完成",
    "已完成": "完成",
    "逾期完成": "完成",
    "基本完成": "完成",
    "超时序": "正常",
    "达时序": "正常",
    "推进中": "正常",
    "欠时序": "滞后",
    "明显滞后": "滞后",
    "倒退": "滞后",
    "到期未完成": "滞后",
    "未达（力争）": "力争未达",
    "未见提及": "待数据",
    "未到期": "待数据",
    "口径待核": "待核",
}
BUCKETS = ("完成", "正常", "滞后", "力争未达", "待数据", "待核")
RELATIONS = (
    "stage",
    "frame",
    "kin",
    "from_to",
    "mates",
    "growth",
    "change",
    "agree",
    "neighbour",
    "direction",
    "sum",
    "part",
    "percent",
    "count",
    "county",
    "usual",
)
ACTIONS = ("drop", "override", "flag")
Year = pd.Int64Dtype
REFUSALS = ("qualified", "unit", "several", "flow")


class Table(pa.DataFrameModel):
    """Exactly these columns, in this order, types coerced, nothing else."""

    class Config:
        strict = True
        coerce = True
        ordered = True


def col(title: str, means: str, **checks: Any) -> Any:
    """A column: its Chinese title, what a row says in it, and its checks (pandera's)."""
    return pa.Field(title=title, description=means, **checks)


class Documents(Table):
    """文件：每份原始文件一行；读不了的也在，写明原因。"""

    doc_id: str = col("文件编号", "data/documents 下的文件名，无后缀", unique=True)
    title: str = col("标题", "报告或报道的标题")
    kind: str = col("类型", "work_report 政府工作报告，press 媒体解读", isin=KINDS)
    region: str = col("地区", "报告所属地区", nullable=True)
    region_id: str = col("行政区划代码", "六位代码，不在地区表中为空", nullable=True)
    issued: str = col("日期", "发布日期 YYYY-MM-DD", nullable=True)
    speaker: str = col("报告人", "作报告的人", nullable=True)
    review_from: Year = col("回顾起年", "报告回顾的第一年", nullable=True)
    review_to: Year = col("回顾止年", "报告回顾的最后一年", nullable=True)
    plan_from: Year = col("规划起年", "报告规划的第一年", nullable=True)
    plan_to: Year = col("规划止年", "报告规划的最后一年", nullable=True)
    file: str = col("文件", "data/documents 下的文件名")
    origin: str = col("来源", "文件从哪里来", nullable=True)
    sha256: str = col("校验值", "原始文件的 SHA-256", nullable=True)
    chars: int = col("字数", "解码后的字符数", ge=0)
    copies_folded: int = col("折叠份数", "同一正文多余的份数", ge=0)
    runs_dropped: int = col("剔除片段数", "被剔除的广告、导航、断行等片段数", ge=0)
    dropped: str = col("剔除内容", "每段被剔除的字符：原因与原文（JSON 列表）")
    problem: str = col("问题", "读取失败的原因与处理办法；正常为空", nullable=True)


class Passages(Table):
    """段落：每个自然段或标题一行，位置指向原始文件。"""

    doc_id: str = col("文件编号", "所在文件")
    passage_id: int = col("段落号", "在文件内从 1 起", ge=1)
    part: str = col("部分", "回顾、五年规划、年度安排、自身建设、其他新闻、名词解释", isin=PARTS)
    kind: str = col("种类", "heading 标题，body 正文", isin=("heading", "body"))
    headings: str = col("标题路径", "所在各级标题，以 › 相连")
    theme: str = col("框架", "报告自己的框架：五个衡水、七大会战等", nullable=True)
    start: int = col("起", "在原始文件中的起点（字符，从 0 起）", ge=0)
    end: int = col("止", "在原始文件中的终点（不含）", ge=0)
    text: str = col("正文", "清理后的文字")


class Facts(Table):
    """数据：一个数字一行，连同单位、界限、口径、阶段、年份、地区、领域与原文。"""

    fact_id: str = col("数据编号", "由文件、原文与第几次出现算得，不随读法改变", unique=True)
    doc_id: str = col("文件编号", "所在文件")
    passage_id: int = col("段落号", "所在段落", ge=1)
    start: int = col("起", "在原始文件中的起点（字符，从 0 起）", ge=0)
    end: int = col("止", "在原始文件中的终点（不含）", ge=0)
    quote: str = col("原文数字", "数字与单位在文件中的原样")
    indicator: str = col("指标", "标准名称；不在目录中则为清理后的原文名称")
    indicator_text: str = col("指标原文", "文中怎么说")
    indicator_id: str = col("指标编号", "指标目录中的编号；不在目录中为空", nullable=True)
    measure: str = col("量度", "level 水平，growth 增长率，change 增减量，rank 位次", isin=MEASURES)
    stage: str = col("阶段", "actual 实绩，baseline 基期，target 目标", isin=STAGES)
    value: float = col("数值", "按原文单位")
    unit: str = col("单位", "原文单位，含万、亿")
    value_base: float = col("折算数值", "万、亿展开后的数值")
    unit_base: str = col("折算单位", "去掉万、亿后的单位")
    bound: str = col("界限", "eq 等于，ge 以上，le 以内，approx 左右", isin=BOUNDS)
    strict: bool = col("严格", "突破、超过：不含相等")
    cue: str = col("线索词", "决定读法的词，以空格相连")
    ambition: str = col("力度", "力争、确保、约束性或无", isin=AMBITIONS)
    year_from: Year = col("起年", "数字所指的第一年", nullable=True)
    year_to: Year = col("止年", "数字所指的最后一年", nullable=True)
    per: str = col("每", "year：每年的量；否则为空")
    region: str = col("地区", "数字所属地区，按原文")
    region_id: str = col("行政区划代码", "地区表中的代码；不在其中为空", nullable=True)
    sector: str = col("领域", "十个领域之一", isin=SECTORS)
    rule: str = col("规则", "读出这一行的规则")
    review: str = col("核对", "auto 机读，confirmed 已核，corrected 已更正", isin=REVIEWS)
    sentence: str = col("句子", "所在句子，清理后的文字")
    sentence_start: int = col("句起", "句子在原始文件中的起点", ge=0)
    sentence_end: int = col("句止", "句子在原始文件中的终点（不含）", ge=0)


class Numerals(Table):
    """数字：文件里的每个数字，成了哪条数据，或为什么不是数据。"""

    doc_id: str = col("文件编号", "所在文件")
    passage_id: int = col("段落号", "所在段落", ge=1)
    start: int = col("起", "在原始文件中的起点", ge=0)
    end: int = col("止", "在原始文件中的终点（不含）", ge=0)
    text: str = col("数字", "原样")
    fact_id: str = col("数据编号", "成为的数据；不是数据则为空", nullable=True)
    reason: str = col("原因", "不是数据的原因（规则名）；是数据则为空；两者皆空为未解释", nullable=True)


class Indicators(Table):
    """指标目录：名称、别名、单位量纲、领域、好坏方向、种类与定义。"""

    indicator_id: str = col("指标编号", "稳定的英文短名", unique=True)
    name: str = col("名称", "标准名称", unique=True)
    aliases: str = col("别名", "以 | 相连")
    dimension: str = col("量纲", "金额、比率、人数、面积、个数等")
    sector: str = col("领域", "十个领域之一", isin=SECTORS)
    polarity: str = col("方向", "up 越高越好，down 越低越好，none 无好坏", isin=("up", "down", "none"))
    kind: str = col("种类", "stock 存量，flow 流量，rate 比率，share 占比，rank 位次，index 指数")
    nominal: bool = col("可推算增速", "增速按现价，可由两年水平推算")
    definition: str = col("定义", "统计手册中的定义；不知则空", nullable=True)
    definition_source: str = col("定义出处", "定义来自哪里", nullable=True)
    not_confused_with: str = col("勿混", "容易混淆的指标，以 | 相连")


class Regions(Table):
    """地区：市、11 个县市区与 2 个功能区，别名带有效年份。"""

    region_id: str = col("行政区划代码", "六位代码", unique=True)
    name: str = col("名称", "全称")
    short: str = col("简称", "通常的叫法")
    aliases: str = col("别名", "名称:起年-止年，以 | 相连")
    kind: str = col("种类", "city 市，district 区，county_city 县级市，county 县，zone 功能区")
    parent_id: str = col("上级代码", "上级地区", nullable=True)


class Series(Table):
    """序列：指标、地区、量度、时期的每个数值（每次发布各一行），哪个优先及原因。"""

    series_id: str = col("序列编号", "指标|地区|量度|时期类型")
    indicator: str = col("指标", "标准名称或原文名称")
    indicator_id: str = col("指标编号", "不在目录中为空", nullable=True)
    region: str = col("地区", "名称")
    region_id: str = col("行政区划代码", "不在地区表中为空", nullable=True)
    measure: str = col("量度", "level、growth、change、rank", isin=MEASURES)
    year_from: int = col("起年", "数值所指第一年")
    year_to: int = col("止年", "数值所指最后一年")
    period: str = col("时期", "year 一年（或年末），span 数年合计，mean 年均", isin=("year", "span", "mean"))
    value: float = col("数值", "按原文单位")
    unit: str = col("单位", "原文单位")
    value_base: float = col("折算数值", "万、亿展开后")
    unit_base: str = col("折算单位", "去掉万、亿后")
    bound: str = col("界限", "eq、ge、le、approx", isin=BOUNDS)
    stage: str = col("阶段", "actual 实绩，baseline 基期（报告中的起始值）", isin=("actual", "baseline"))
    origin: str = col(
        "来路", "report 报告，press 媒体解读，statistic 统计", isin=("report", "press", "statistic")
    )
    source: str = col("出处", "文件标题或统计来源")
    doc_id: str = col("文件编号", "来自报告时", nullable=True)
    fact_id: str = col("数据编号", "来自报告时", nullable=True)
    published: str = col("发布", "发布日期或年份", nullable=True)
    published_year: Year = col("发布年", "当时已知的最早年份；不知则按数据次年", nullable=True)
    grade: str = col("等级", "A 官方公报、报告、年鉴，B 官方媒体，C 单一二手", isin=GRADES)
    preferred: bool = col("优先", "同一时期多值时采用的一个")
    why: str = col("取舍原因", "为什么采用或不采用")
    break_before: str = col("断点", "与上一时期之间口径有变的原因", nullable=True)
    note: str = col("说明", "来源的附注", nullable=True)


class Commitments(Table):
    """承诺：没有数字的承诺（建成、通车、摘帽等）。"""

    commitment_id: str = col("承诺编号", "由文件与原文算得", unique=True)
    doc_id: str = col("文件编号", "所在文件")
    passage_id: int = col("段落号", "所在段落", ge=1)
    start: int = col("起", "在原始文件中的起点", ge=0)
    end: int = col("止", "在原始文件中的终点（不含）", ge=0)
    text: str = col("承诺", "动宾短语")
    due: Year = col("到期年", "应在哪年兑现", nullable=True)
    theme: str = col("框架", "报告自己的框架", nullable=True)
    region: str = col("地区", "所属地区")
    region_id: str = col("行政区划代码", "不在地区表中为空", nullable=True)
    sector: str = col("领域", "十个领域之一", isin=SECTORS)
    sentence: str = col("句子", "所在句子")


class Outcomes(Table):
    """兑现：每项目标或承诺的类型、基期、实绩、判定、依据。"""

    target_id: str = col("目标编号", "数据编号或承诺编号")
    as_of: int = col("截至", "只用到这一年为止已发布的数据")
    doc_id: str = col("文件编号", "提出目标的文件")
    indicator: str = col("指标", "目标说的是什么")
    indicator_id: str = col("指标编号", "不在目录中为空", nullable=True)
    region: str = col("地区", "所属地区")
    region_id: str = col("行政区划代码", "不在地区表中为空", nullable=True)
    sector: str = col("领域", "十个领域之一", isin=SECTORS)
    theme: str = col("框架", "报告自己的框架", nullable=True)
    horizon: str = col("期限", "five_year 五年，year 当年", isin=("five_year", "year"))
    due: Year = col("到期年", "应在哪年达到", nullable=True)
    target_type: str = col(
        "类型", "按措辞：A 年增长或水平，C 上限，D 到某年的水平，H 里程碑等", isin=TARGET_TYPES
    )
    measure: str = col("量度", "level、growth、change、rank", isin=MEASURES, nullable=True)
    target: float = col("目标值", "按原文单位；里程碑为空", nullable=True)
    unit: str = col("单位", "目标的单位", nullable=True)
    bound: str = col("界限", "eq、ge、le、approx", nullable=True)
    ambition: str = col("力度", "力争、确保、约束性或无", isin=AMBITIONS)
    target_text: str = col("目标原文", "数字在文件中的原样，或承诺短语")
    sentence: str = col("目标句子", "提出目标的句子")
    baseline: float = col("基期值", "折算到目标单位", nullable=True)
    baseline_year: Year = col("基期年", "基期是哪年", nullable=True)
    actual: float = col("实绩", "折算到目标单位的可比实绩", nullable=True)
    actual_year: Year = col("实绩年", "实绩是哪年", nullable=True)
    actual_bound: str = col("实绩界限", "eq、ge、le、approx", nullable=True)
    actual_source: str = col("实绩出处", "文件标题或统计来源", nullable=True)
    actual_grade: str = col("实绩等级", "A、B、C", nullable=True)
    actual_fact_id: str = col("实绩数据编号", "实绩来自报告时", nullable=True)
    actual_sentence: str = col("实绩句子", "实绩所在句子或统计附注", nullable=True)
    verdict: str = col("判定", "十五种判定之一", isin=tuple(BUCKET_OF))
    bucket: str = col("归类", "完成、正常、滞后、力争未达、待数据、待核", isin=BUCKETS)
    rule: str = col("规则", "用了哪条规则")
    inputs: str = col("输入", "判定用到的数（JSON）")
    flags: str = col("标记", "口径断点、口径敏感、代用、推算、已更正，以 | 相连")
    reason: str = col("说明", "一句话：为什么是这个判定")
    gap: float = col("差距", "实绩减目标，折算到目标单位", nullable=True)
    elapsed: float = col("时间进度", "已过期限的比例", nullable=True)
    progress: float = col("完成进度", "(实绩-基期)/(目标-基期)", nullable=True)
    required: float = col("年均需", "剩余各年需要的年均变化或增速", nullable=True)
    needs: str = col("待补数据", "哪一年哪份公报的哪个数字可以判定", nullable=True)


class Mentions(Table):
    """县域提及：报告在哪里提到哪个县市区，说的是项目、荣誉、园区、试点还是任务。"""

    region_id: str = col("行政区划代码", "县市区或功能区")
    region: str = col("地区", "名称")
    doc_id: str = col("文件编号", "所在文件")
    passage_id: int = col("段落号", "所在段落", ge=1)
    start: int = col("起", "地名在原始文件中的起点", ge=0)
    end: int = col("止", "地名在原始文件中的终点（不含）", ge=0)
    quote: str = col("称呼", "文中怎么称呼")
    sector: str = col("领域", "十个领域之一", isin=SECTORS)
    role: str = col(
        "角色",
        "project 项目，honour 荣誉，park 园区，pilot 试点，task 任务，figure 数据，mention 提及",
        isin=ROLES,
    )
    sentence: str = col("句子", "所在句子")
    sentence_start: int = col("句起", "句子在原始文件中的起点", ge=0)
    sentence_end: int = col("句止", "句子在原始文件中的终点（不含）", ge=0)


class Terms(Table):
    """词语：文件说了哪些词，按部分与领域各说几次、在哪里，比其他文件多还是少。"""

    doc_id: str = col("文件编号", "所在文件")
    part: str = col("部分", "回顾、五年规划、年度安排、自身建设、其他新闻、名词解释", isin=PARTS)
    sector: str = col("领域", "词语所在句子的领域，十个之一", isin=SECTORS)
    term: str = col("词语", "正文中的词；不含虚词、套话、数量词、文体用语和文件所属地区的名称")
    count: int = col("次数", "在这一部分、这一领域出现几次", ge=1)
    rate: float = col("每千词次数", "次数除以报告词语总数，乘以一千；报告以外的部分为空", nullable=True)
    z: float = col(
        "差异",
        "与其他文件合计相比的对数几率比除以标准误（带信息先验）；正为本文件说得更多；报告以外为空",
        nullable=True,
    )
    places: str = col("位置", "在原始文件中的起-止（字符，从 0 起，止不含），以 | 相连")


class Candidates(Table):
    """候选：没有归入指标目录的数据，它的名称里含有目录中的哪些指标，为什么没有归入；宁可不归，也不猜。"""

    fact_id: str = col("数据编号", "没有归入的数据")
    doc_id: str = col("文件编号", "所在文件")
    indicator_id: str = col("指标编号", "候选指标在目录中的编号")
    indicator: str = col("候选指标", "候选指标的标准名称")
    why: str = col(
        "未归原因",
        "qualified 名称另有限定，unit 单位不符，several 几个指标共用一个数字，flow 只是新增的部分",
        isin=REFUSALS,
    )


class Relations(Table):
    """核对：每种关系一行，有多少数据处在其中，多少对不上。"""

    relation: str = col("关系", "关系的英文短名", isin=RELATIONS, unique=True)
    title: str = col("名称", "给读者看的名称")
    means: str = col("含义", "这种关系说什么")
    beside: bool = col("对照", "与另一个数字或另一条数据对照；否则只与文件的年份或通常大小对照")
    facts: int = col("数据数", "处在这种关系中的数据", ge=0)
    doubted: int = col("存疑数", "其中对不上的数据", ge=0)


class Doubts(Table):
    """疑点：与别的数字对不上的数据，每条数据每种关系一行；只指出，不更改。"""

    fact_id: str = col("数据编号", "存疑的数据")
    doc_id: str = col("文件编号", "所在文件")
    relation: str = col("关系", "哪种关系对不上；flag 为人工标记", isin=(*RELATIONS, "flag"))
    title: str = col("名称", "关系的名称")
    kind: str = col("性质", "doubt 存疑，label 有解释的差异（如可比价）", isin=("doubt", "label"))
    reason: str = col("说明", "两边的数字，以及为什么对不上")
    others: str = col("对照数据", "同一关系中其他数据的编号，以 | 相连；对照统计时为空")


class Corrections(Table):
    """更正：对机读结果的人工更正，一项一行，附理由、人和日期。"""

    fact_id: str = col("数据编号", "被更正的数据")
    doc_id: str = col("文件编号", "所在文件")
    quote: str = col("原文数字", "数字与单位在文件中的原样")
    action: str = col("做法", "drop 删去，override 改字段，flag 标记存疑", isin=ACTIONS)
    field: str = col("字段", "改了哪个字段；删去和标记时为空")
    before: str = col("原读数", "机读的值", nullable=True)
    after: str = col("更正为", "更正后的值", nullable=True)
    reason: str = col("理由", "为什么更正")
    who: str = col("更正人", "谁")
    when: str = col("日期", "哪天，YYYY-MM-DD")


ALL: dict[str, type[Table]] = {
    "documents": Documents,
    "passages": Passages,
    "facts": Facts,
    "numerals": Numerals,
    "indicators": Indicators,
    "regions": Regions,
    "series": Series,
    "commitments": Commitments,
    "outcomes": Outcomes,
    "mentions": Mentions,
    "terms": Terms,
    "candidates": Candidates,
    "relations": Relations,
    "doubts": Doubts,
    "corrections": Corrections,
}
