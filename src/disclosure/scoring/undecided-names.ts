/**
 * What decides whether a name that `direction-words.ts` does not list may be read by its kind, as data: words with a space
 * between them. A new word is a new word in its line.
 */
const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '));

/** Rates that are asked for as tasks are: more of them is more of the task. */
export const TASK_RATES: readonly string[] = words(
  '抽检率 检查率 巡查率 筛查率 普查率 检测率 监测率 核查率 排查率 回访率 随访率 培训率 考核率 审核率 公示率 报送率 提交率',
  '建档率 备案率 登记率 采集率 入库率 上线率 开通率 联网率 在线率 配备率 安装率 更新率 改造率 治理率 推广率 应用率 交付率',
  '录取率 录用率 上岗率 持证率 参训率 参会率 到会率 到课率 结业率 安置率 资助率 救助率 补助率 留存率 认可率 有效率 优生率',
  '收缴率 征收率 征缴率 归集率 回收率 收集率 办理率 受理率 管理率 签订率 履约率 查处率 追缴率 消除率 清理率 保证率 供水率',
  '机械化率 城镇化率 良种率',
);

/**
 * Parts of names of which the kind alone does not say whether more is better: what people wait for, bring or bear, what the
 * office itself has and uses up, what is counted where something went wrong, substances, places in an order, indexes.
 */
export const UNDECIDED_PARTS: readonly string[] = words(
  '时间 等候 候诊 通勤 住院 转诊 在途 间隔 环节 申请材料 申报材料 证明材料 跑动 跑腿 跑一次 自付 负担 债 收费',
  '编制 在编 在职 保有量 公务用车 公务接待 接待批次 三公 经费 支出 开支 投入 资金 用量 使用量 施用量 耗材',
  '用纸 用电 用水 用油 用气 化肥 农药 抗菌 抗生素 库存',
  '停电 停水 停气 攻击 入侵 警情 火情 险情 立案 刑事 治安 通报 问责 约谈 扣分 脱管 漏管 失联 溺水 低保 特困',
  '辍 近视 肥胖 剖宫产 早产 阳性 离婚',
  '二氧化 氮氧化 氨氮 化学需氧量 COD PM 颗粒物 粉尘 扬尘 碳 填埋 黑臭 裸露 垃圾',
  '排名 名次 位次 排位 等级 等次 级别 类别 水质 指数 系数 AQI 强度 密度 班额 温度 湿度 酸碱 PH pH 余氯 浊度 距离 间距',
);

/** What such a name ends with that is a share of something: of what, decides (药占比, 转诊率). */
export const SHARES: readonly string[] = words('率 占比 比例 比重 比');

/** Names of times under 时效 that may be good when they are long, or that are no wait at all. */
export const LONG_TIMES: readonly string[] = words(
  '服务 运行 运营 开放 值班 值守 值勤 提前 预警 保修 质保 保质 使用 持续 供 缩短 播 节目 培训 学习 课 活动 展 节约',
  '监测 保障 寿命 出勤 在岗 驻 巡 期限 有效 间隔 工作时 坚持 保存 留存 覆盖 无故障 在线 公示 维护',
  '支付 发放 拨付 报送 上报',
);

/** What is done about a harm: 消除隐患 and 化解纠纷 count what is done; 处理差错率 and 办理时间 are still what they end with. */
export const HANDLING_VERBS: readonly string[] = words(
  '消除 排查 整治 整改 治理 查处 查办 处置 处理 处罚 化解 调解 调处 打击 清理 清欠 受理 办理 解决 防范 预防 控制 避免',
  '发现 监测 纠正 修复 回应 回复 追缴 侦破 破获 销号 整顿 应对',
);

/** What makes less of whatever stands behind it: 节约用水量, 降低故障率. */
export const LESSENING_VERBS: readonly string[] = words('减少 降低 节约 节省 压减 压降 削减 缩短 缩减');

/** Ends of words that are a measure of a harm or a cost and not the harm itself. */
export const MEASURE_ENDS: readonly string[] = words('率 度 时间 时限 耗时 用时 成本 造价 单价');

/** What turns the word behind it into its contrary: 不达标率, 未及时率. */
export const CONTRARY_BEFORE: readonly string[] = words('不 未 非 无 没');
