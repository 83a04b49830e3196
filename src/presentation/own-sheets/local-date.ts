/** The day of a moment by this computer's clock: "2024-03-01". */
export function localDate(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
}
