const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** An instant as an office writes it: 14:05 22/11/2026. */
export function moment(instant: Date): string {
  const part = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  return `${part['hour']}:${part['minute']} ${part['day']}/${part['month']}/${part['year']}`;
}
