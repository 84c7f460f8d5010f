import type { Block, TableColumn } from '../../documents';

const TABLE_MM = 156;

export type Column = [head: string, widthMm: number, align?: TableColumn['align']];

/** A table as wide as the text; what stands in no width takes its share. */
export function table(columns: readonly Column[], rows: string[][], together = false): Block[] {
  if (rows.length === 0) return [];
  const whole = columns.reduce((sum, [, width]) => sum + width, 0);
  return [
    {
      kind: 'table',
      repeatHead: true,
      together,
      columns: columns.map(([head, width, align = 'center']) => ({
        head,
        widthMm: (width * TABLE_MM) / whole,
        align,
      })),
      rows,
    },
  ];
}

export const caption = (text: string): Block => ({
  kind: 'paragraph',
  text,
  align: 'center',
  withNext: true,
});

/** A table below what it is called. */
export const captioned = (text: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [caption(text), ...blocks];
