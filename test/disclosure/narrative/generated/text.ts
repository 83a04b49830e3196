import type { Accounts, Changed } from './accounts';
import { sumOf } from './accounts';
import type { Figure, Piece } from './pieces';
import { joined, pieces } from './pieces';
import type { Cents, Wording } from './style';

/** part ÷ whole in hundredths, rounded half up. */
const hundredths = (part: Cents, whole: Cents): number =>
  Number((2n * BigInt(part) * 100n + BigInt(whole)) / (2n * BigInt(whole)));

type Part = readonly [name: string, amount: Cents];

/** Writes an explanation of the accounts in the order of the standard text. */
export class Writer {
  constructor(
    private readonly accounts: Accounts,
    private readonly word: Wording,
  ) {}

  /** The whole text. */
  text(): readonly Piece[] {
    const { year } = this.accounts;
    const sections = [
      this.summary(),
      this.income(),
      this.expenditure(),
      this.appropriation(),
      this.general(),
      this.table(),
      this.basic(),
      this.threePublic(),
      this.runningCosts(),
      this.procurement(),
      this.vehicles(),
      this.performance(),
      this.report(),
    ];
    return [`第三部分 ${year}年度部门决算情况说明\n`, ...sections.flatMap((section) => [...section, '\n'])];
  }

  private get year(): string {
    const { year } = this.accounts;
    return this.word.of(`${year}年度`, `${year}年`, '本部门本年度', `本单位${year}年度`);
  }

  private get total(): Cents {
    return sumOf(this.accounts.incomes.map(([, amount]) => amount));
  }

  private get spent(): Cents {
    return sumOf(this.accounts.expenditures.map(([, amount]) => amount));
  }

  private get appropriated(): Cents {
    return sumOf(this.accounts.classes.map(({ final }) => final));
  }

  /** 与上年相比，……增加 x，增长 y%. */
  private change({ now, before }: Changed, subject: string): readonly Piece[] {
    const { word } = this;
    const last = this.accounts.year - 1;
    const lead = word.of(
      `与${last}年度相比，${subject}`,
      `与上年相比，${subject}`,
      `比上年${subject}`,
      `较上年`,
      `较${last}年`,
      `比去年`,
      `同比`,
    );
    if (now === before)
      return pieces`，${word.of('与上年持平', '与上年持平，无增减变化', '较上年无变化', '比上年增加（减少）0万元，增长（下降）0%', '比上年增加/减少 / 万元，增长/下降 / %')}`;
    const up = now > before;
    const moved = word.of(up ? '增加' : '减少', up ? '上升' : '下降', up ? '增长' : '降低');
    const rate = word.of(
      up ? '增长' : '下降',
      up ? '上升' : '减少',
      up ? '增幅' : '降幅',
      up ? '增幅为' : '降幅为',
    );
    const difference = Math.abs(now - before);
    const cause = word.of('', '，主要原因是业务量变化', '，主要是人员变动所致');
    const percent = word.percent(difference, before);
    return pieces`${word.of('，', '。')}${lead}${moved}${word.amount(difference, false)}，${rate}${percent}${cause}`;
  }

  private shares(parts: readonly Part[], whole: Cents, of: string): readonly Piece[] {
    const { word } = this;
    const all = word.of(true, false);
    const listed = parts.filter(([, amount]) => all || amount > 0);
    const share = word.of(`占${of}的`, `占${of}`, '占', '占比', '占比为');
    const way = word.of('comma', 'bracket');
    return joined(
      listed.map(([name, amount]) =>
        way === 'comma'
          ? pieces`${name}${word.amount(amount)}，${share}${word.percent(amount, whole)}`
          : pieces`${name}${word.of('', '为')}${word.amount(amount)}（${share}${word.percent(amount, whole)}）`,
      ),
      word.of('；', '；', '，'),
    );
  }

  private summary(): readonly Piece[] {
    const { word, accounts } = this;
    const now = this.total + accounts.opening;
    const subject = word.of('收、支总计', '收入、支出总计', '收支总计');
    return pieces`一、收入支出决算总体情况说明
${this.year}${subject}${word.of('', '为', '均为')}${word.amount(now, false)}${this.change({ now, before: accounts.grandBefore }, word.of(`${subject}各`, ''))}。`;
  }

  private income(): readonly Piece[] {
    const { word, accounts, total } = this;
    return pieces`二、收入决算情况说明
${this.year}${word.of('收入合计', '本年收入合计', '收入总计')}${word.amount(total)}${word.of('，', '。')}其中：${this.shares(accounts.incomes, total, word.of('本年收入', '本年收入合计', '总收入'))}。`;
  }

  private expenditure(): readonly Piece[] {
    const { word, accounts, spent } = this;
    return pieces`三、支出决算情况说明
${this.year}${word.of('支出合计', '本年支出合计')}${word.amount(spent)}${word.of('，', '。')}其中：${this.shares(accounts.expenditures, spent, word.of('本年支出', '本年支出合计'))}。`;
  }

  private appropriation(): readonly Piece[] {
    const { word, accounts, appropriated } = this;
    const subject = word.of('财政拨款收、支总计', '财政拨款收入、支出总计');
    return pieces`四、财政拨款收入支出决算总体情况说明
${this.year}${subject}${word.amount(appropriated, false)}${this.change({ now: appropriated, before: accounts.appropriationBefore }, subject)}。`;
  }

  private general(): readonly Piece[] {
    const { word, accounts, appropriated } = this;
    const classes = word.of('（类）支出', '支出（类）', '支出');
    const parts = accounts.classes.map(({ name, final }): Part => [name + classes, final]);
    const budget = sumOf(accounts.classes.map((one) => one.budget));
    const subject = word.of('财政拨款支出', '一般公共预算财政拨款支出');
    const project = appropriated - accounts.generalBasic;
    return pieces`五、一般公共预算财政拨款支出决算情况说明
（一）${word.of('总体情况', '财政拨款支出决算总体情况。')}
${this.year}${subject}${word.amount(appropriated)}，占本年支出${word.of('合计', '')}的${word.percent(appropriated, this.spent)}${this.change({ now: appropriated, before: accounts.generalBefore }, subject)}。
（二）${word.of('结构情况', '财政拨款支出决算结构情况。')}
${this.year}${subject}${word.amount(appropriated)}，主要用于以下方面：${this.shares(parts, appropriated, word.of('财政拨款支出', '财政拨款支出合计'))}。
（三）${word.of('具体情况', '财政拨款支出决算具体情况。')}
${this.year}${subject}年初预算${word.of('', '为', '数为')}${word.amount(budget)}，支出决算${word.of('', '为', '数为')}${word.amount(appropriated)}${this.completion(budget, appropriated, '年初预算')}。其中：基本支出${word.amount(accounts.generalBasic)}，项目支出${word.amount(project)}。
${this.items()}`;
  }

  private completion(budget: Cents, final: Cents, named: string): readonly Piece[] {
    const { word } = this;
    if (budget === 0) return pieces`${word.of('', '，完成' + named + '的/%')}`;
    return pieces`，完成${word.of('', '了')}${named}的${word.percent(final, budget)}`;
  }

  private items(): readonly Piece[] {
    const { word, accounts } = this;
    const deep = word.of(true, false);
    const headed = word.of(true, false);
    return joined(
      accounts.classes.map(({ name, below, budget, final }, index) => {
        const subject = deep ? `${name}支出（类）${below}` : `${name}支出（类）`;
        return pieces`${String(index + 1)}${word.of('.', '、', '．')}${subject}${word.of('。', headed ? '。\n' : '。')}年初预算为${word.amount(budget)}，支出决算为${word.amount(final)}${this.completion(budget, final, '年初预算')}${this.comparison(budget, final)}。`;
      }),
      '\n',
    );
  }

  private comparison(budget: Cents, final: Cents): readonly Piece[] {
    const { word } = this;
    if (!word.of(true, false)) return [];
    const [right, wrong] =
      budget === final ? ['等于', '小于'] : final > budget ? ['大于', '小于'] : ['小于', '大于'];
    const cause = word.of('的主要原因是年中调整预算', '，主要原因是厉行节约', '');
    return pieces`${word.of('，', '。')}${word.of('', '支出')}决算数${{ right, wrong, checkable: true }}年初预算数${cause}`;
  }

  /** A table that was pasted into the text: its figures are no claims. */
  private table(): readonly Piece[] {
    const rows = this.accounts.classes.map(
      ({ name }, index) => `${name}支出\t${index + 1}\t${index * 31}.07`,
    );
    return [this.word.of('', `科目\t行次\t金额\n${rows.join('\n')}\n合计\t9\t1,234.56`)];
  }

  /** The report on the unit's own performance: 20 points for execution, 80 for the indicators. */
  private report(): readonly Piece[] {
    const { word, accounts } = this;
    const [budget, final] = this.funds;
    const execution = hundredths(20 * final, budget);
    const indicators = 60 + (accounts.classes.length % 20);
    const points = (cents: number, checkable: boolean): Figure => ({
      right: `${(cents / 100).toFixed(2)}分`,
      wrong: `${(cents / 100 + 0.7).toFixed(2)}分`,
      checkable,
    });
    return pieces`${String(accounts.year)}年度部门整体支出绩效自评报告
一、自评结论
自评得分${points(execution + indicators * 100, true)}，其中${word.of('执行情况得分', '预算执行得分')}${points(execution, true)}，${word.of('绩效指标得分', '年度绩效指标得分')}${points(indicators * 100, true)}。
本部门全年预算数${word.amount(budget)}，执行数${word.amount(final)}，执行率${word.percent(final, budget)}。`;
  }

  /** What the projects and the basic spending were budgeted together, and what was spent of it. */
  private get funds(): readonly [budget: Cents, final: Cents] {
    const { projects, generalBasic } = this.accounts;
    const basic = generalBasic;
    return [
      sumOf(projects.map(({ budget }) => budget)) + basic,
      sumOf(projects.map(({ final }) => final)) + basic,
    ];
  }

  private basic(): readonly Piece[] {
    const { word, accounts } = this;
    const { generalBasic, personnel } = accounts;
    const costs = generalBasic - personnel;
    const rated = word.of(true, false);
    const share = (amount: Cents): readonly Piece[] =>
      rated ? pieces`，占基本支出的${word.percent(amount, generalBasic)}` : [];
    return pieces`六、一般公共预算财政拨款基本支出决算情况说明
${this.year}一般公共预算财政拨款基本支出${word.amount(generalBasic)}，其中：${word.of('', '\n')}人员经费${word.amount(personnel)}${share(personnel)}，主要包括：基本工资、津贴补贴、奖金、住房公积金${word.of('；', '。\n', '。')}公用经费${word.amount(costs)}${share(costs)}，主要包括：办公费、印刷费、水费、电费。`;
  }

  private threePublic(): readonly Piece[] {
    const { word, accounts } = this;
    const { abroad, purchase, running, reception } = accounts;
    const all = [abroad, purchase, running, reception];
    const [budget, final] = [sumOf(all.map((one) => one.budget)), sumOf(all.map((one) => one.now))];
    const [before, vehicles] = [sumOf(all.map((one) => one.before)), purchase.now + running.now];
    const named = word.of('年初预算', '预算');
    const details = word.of('，其中：\n1.', '，其中：\n（1）');
    const second = details.endsWith('1.') ? '2.' : '（2）';
    const third = details.endsWith('1.') ? '3.' : '（3）';
    return pieces`七、“三公”经费财政拨款支出决算情况说明
${this.year}“三公”经费财政拨款支出${named}为${word.amount(budget, budget > 0)}，支出决算为${word.amount(final)}${this.completion(budget, final, named)}${details}因公出国（境）费支出${named}为${word.amount(abroad.budget)}，支出决算为${word.amount(abroad.now)}${this.completion(abroad.budget, abroad.now, named)}。全年安排因公出国（境）团组${word.count(0, '个', false)}，累计${word.count(0, '人次', false)}。
${second}公务用车购置及运行维护费支出${named}为${word.amount(purchase.budget + running.budget)}，支出决算为${word.amount(vehicles)}${this.completion(purchase.budget + running.budget, vehicles, named)}。其中：公务用车购置费${word.amount(purchase.now)}${word.of('，', '；')}公务用车运行维护费${word.amount(running.now)}。
${third}公务接待费支出${named}为${word.amount(reception.budget)}，支出决算为${word.amount(reception.now)}${this.completion(reception.budget, reception.now, named)}。
${this.year}“三公”经费支出决算${word.amount(final)}${this.change({ now: final, before }, '')}。`;
  }

  private runningCosts(): readonly Piece[] {
    const { word, accounts } = this;
    return pieces`八、机关运行经费支出${word.of('说明', '情况')}
${this.year}机关运行经费支出${word.amount(accounts.runningCosts.now, false)}${this.change(accounts.runningCosts, '')}。`;
  }

  private procurement(): readonly Piece[] {
    const { word, accounts } = this;
    const { goods, works, services, sme, micro } = accounts;
    const all = goods + works + services;
    return pieces`九、政府采购支出${word.of('说明', '情况')}
${this.year}政府采购支出总额${word.amount(all)}，其中：政府采购货物支出${word.amount(goods)}、政府采购工程支出${word.amount(works)}、政府采购服务支出${word.amount(services)}。授予中小企业合同金额${word.amount(sme, all > 0)}，占政府采购支出总额的${word.percent(sme, all)}，其中：授予小微企业合同金额${word.amount(micro, sme > 0)}，占${word.of('授予中小企业合同金额', '政府采购支出总额') === '政府采购支出总额' ? pieces`政府采购支出总额的${word.percent(micro, all)}` : pieces`授予中小企业合同金额的${word.percent(micro, sme)}`}。`;
  }

  private vehicles(): readonly Piece[] {
    const { word, accounts } = this;
    const all = sumOf(accounts.vehicles.map(([, count]) => count));
    const mark = word.of('、', '，');
    const parts = accounts.vehicles.map(([name, count]) => pieces`${name}${word.count(count, '辆')}`);
    return pieces`十、国有资产占用情况说明
截至${String(accounts.year)}年12月31日，本部门共有车辆${word.count(all, '辆')}，其中：${joined(parts, mark)}；单价50万元（含）以上通用设备${word.count(2, '台（套）', false)}。`;
  }

  private performance(): readonly Piece[] {
    const { word, accounts } = this;
    const { projects } = accounts;
    const funds = sumOf(projects.map(({ final }) => final));
    const [budget, final] = this.funds;
    const summaries = projects.map(
      ({ name, budget: planned, final: used }) =>
        pieces`${name}项目绩效自评综述：项目全年预算数为${word.amount(planned)}，执行数为${word.amount(used)}，完成预算的${word.percent(used, planned)}。`,
    );
    return pieces`十一、预算绩效情况说明
根据预算绩效管理要求，本部门对${String(accounts.year)}年度一般公共预算项目支出开展绩效自评，共涉及项目${word.count(projects.length, '个', false)}，资金${word.amount(funds)}，占一般公共预算项目支出总额的${word.percent(funds, this.appropriated - accounts.generalBasic)}。
本部门整体支出全年预算数${word.amount(budget)}，${word.of('执行数', '实际执行数', '全年执行数')}${word.amount(final)}，${word.of('执行率', '预算执行率')}${word.percent(final, budget)}。
${joined(summaries, '\n')}`;
  }
}
