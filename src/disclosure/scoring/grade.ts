import { Decimal } from '../sheet/decimal';

/** The grades of a total, best first, each from the points that it begins with. */
export const GRADES: readonly { readonly grade: string; readonly from: Decimal }[] = [
  { grade: '优', from: new Decimal(90) },
  { grade: '良', from: new Decimal(80) },
  { grade: '中', from: new Decimal(60) },
  { grade: '差', from: new Decimal(0) },
];

/** The grade of a total of 100 points: 优 from 90, 良 from 80, 中 from 60, 差 below (财预〔2020〕10号). */
export function gradeOf(total: Decimal): string {
  return (GRADES.find(({ from }) => total.gte(from)) ?? { grade: '差' }).grade;
}

/** Whether a printed grade (优, 优秀, 良好 …) is that grade. */
export function isGrade(printed: string, grade: string): boolean {
  return printed.startsWith(grade);
}
