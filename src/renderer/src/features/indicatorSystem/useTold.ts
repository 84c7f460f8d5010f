import type { StoredMethod } from '@shared/evaluation/system';
import type { Difference, FieldValue, ToldSeats } from '@shared/indicatorSystem/differences';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

type Told = (field: string, value: FieldValue) => string;

const words = new Set(['direction', 'merging', 'kind', 'by']);
const ruleWords = new Set(['compared', 'missing', 'level', 'levelAt', 'ranked', 'gainWithin']);
const points = new Set(['mostBonus', 'mostMalus']);

const methodTold = (t: TFunction<'indicatorSystem'>, method: StoredMethod): string => {
  const numbers = Object.fromEntries(
    Object.entries(method).map(([key, value]) => [
      key,
      typeof value === 'number' ? value / 100 : value,
    ]),
  );
  return t(`methodTold.${method.by}`, numbers);
};

/** Says a method with its numbers. */
export function useMethodTold(): (method: StoredMethod) => string {
  const { t } = useTranslation('indicatorSystem');
  return (method) => methodTold(t, method);
}

/** Says what a field of the system says, as a person would. */
export function useTold(): Told {
  const { t } = useTranslation('indicatorSystem');
  const list = (texts: readonly string[]) => texts.join(t('comma')) || t('none');
  return (field, value) => {
    if (value === null || value === '') return t(points.has(field) ? 'noLimit' : 'none');
    if (typeof value === 'string' && words.has(field)) return t(`${field}.${value}`);
    if (typeof value === 'string' && ruleWords.has(field)) return t(`rule.${field}Is.${value}`);
    if (typeof value === 'number') return String(points.has(field) ? value / 100 : value);
    if (typeof value === 'string') return value;
    if (field === 'seats')
      return list(
        (value as ToldSeats).map(({ category, count }) =>
          t('seatsTold', { category: category ?? t('amongAll'), count }),
        ),
      );
    if (Array.isArray(value)) return list(value as string[]);
    if ('by' in value) return methodTold(t, value);
    return t('outliersTold', { low: value.low / 100, high: value.high / 100 });
  };
}

/** What a difference is about, for a list in groups. */
export const groupOf = (one: Difference): string => ('part' in one ? one.part : one.kind);
