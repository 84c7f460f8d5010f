import { openXlsx } from 'hucre/xlsx';

type Value = number | string | boolean;
type Cells = Map<string, { formula?: string; value: Value | null }>;

/** A workbook that computes its formulas anew, by rules written for this test alone. */
export async function computing(bytes: Uint8Array) {
  const book = await openXlsx(bytes);
  const sheets = new Map<string, Cells>();
  for (const sheet of book.sheets) {
    const cells: Cells = new Map();
    for (const [r, row] of sheet.rows.entries())
      for (const [c, value] of (row ?? []).entries())
        if (value !== null && value !== undefined)
          cells.set(`${r},${c}`, { value: value as Value });
    for (const [at, cell] of sheet.cells ?? [])
      if (cell.formula) cells.set(at, { formula: cell.formula, value: null });
    sheets.set(sheet.name, cells);
  }
  const known = new Map<string, Value | null>();

  function cell(sheet: string, row: number, column: number): Value | null {
    const at = `${sheet}!${row},${column}`;
    if (known.has(at)) return known.get(at) ?? null;
    const found = sheets.get(sheet)?.get(`${row},${column}`);
    const value = found?.formula ? compute(found.formula, sheet) : (found?.value ?? null);
    known.set(at, value);
    return value;
  }

  /** One formula, by recursive descent. A range is the list of what stands in it. */
  function compute(formula: string, home: string): Value {
    const tokens =
      formula.match(
        /'[^']+'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?(?!\()|"[^"]*"|\d+(?:\.\d+)?|[A-Z]+|<=|>=|<>|[-+*/&=<>(),]/g,
      ) ?? [];
    let next = 0;
    const peek = () => tokens[next];
    const take = (wanted?: string): string => {
      const token = tokens[next++];
      if (token === undefined || (wanted && token !== wanted))
        throw new Error(`${formula}: ${wanted ?? 'anything'} expected, not ${token}`);
      return token;
    };
    type Term = Value | null | (Value | null)[];
    const single = (term: Term): Value => {
      if (Array.isArray(term)) throw new Error(`${formula}: a range for a value`);
      return term ?? '';
    };
    const amount = (term: Term): number => {
      const value = single(term);
      if (value === '') return 0;
      if (typeof value !== 'number') throw new Error(`${formula}: ${value} is no number`);
      return value;
    };
    function comparison(): Term {
      const left = joined();
      const sign = peek();
      if (!sign || !/^(<=|>=|<>|=|<|>)$/.test(sign)) return left;
      take();
      const [a, b] = [single(left), single(joined())];
      const order = a === b ? 0 : a < b ? -1 : 1;
      return {
        '=': order === 0,
        '<>': order !== 0,
        '<': order < 0,
        '>': order > 0,
        '<=': order <= 0,
        '>=': order >= 0,
      }[sign] as boolean;
    }
    function joined(): Term {
      let left = sum();
      while (peek() === '&') {
        take();
        left = `${single(left)}${single(sum())}`;
      }
      return left;
    }
    function sum(): Term {
      let left = product();
      while (peek() === '+' || peek() === '-') {
        const sign = take();
        const right = amount(product());
        left = amount(left) + (sign === '+' ? right : -right);
      }
      return left;
    }
    function product(): Term {
      let left = atom();
      while (peek() === '*' || peek() === '/') {
        const sign = take();
        const right = amount(atom());
        left = sign === '*' ? amount(left) * right : amount(left) / right;
      }
      return left;
    }
    function atom(): Term {
      const token = take();
      if (token === '-') return -amount(atom());
      if (token === '(') {
        const inner = comparison();
        take(')');
        return inner;
      }
      if (token.startsWith('"')) return token.slice(1, -1);
      if (/^\d/.test(token)) return Number(token);
      if (/^[A-Z]+$/.test(token)) return call(token);
      return reference(token, home);
    }
    function call(name: string): Term {
      take('(');
      const given: Term[] = [];
      while (peek() !== ')') {
        given.push(comparison());
        if (peek() === ',') take();
      }
      take(')');
      return apply(name, given);
    }
    function apply(name: string, given: Term[]): Term {
      const all = given.flatMap((term) => (Array.isArray(term) ? term : [term]));
      const numbers = all.filter((one): one is number => typeof one === 'number');
      const first = given[0] ?? null;
      const listed = (Array.isArray(first) ? first : [first]).filter(
        (one): one is number => typeof one === 'number',
      );
      const total = numbers.reduce((sum_, one) => sum_ + one, 0);
      switch (name) {
        case 'IF':
          return single(first) ? (given[1] ?? null) : (given[2] ?? null);
        case 'SUM':
          return total;
        case 'COUNT':
          return numbers.length;
        case 'AVERAGE':
          return total / numbers.length;
        case 'MEDIAN': {
          const sorted = numbers.toSorted((a, b) => a - b);
          const half = sorted.length >> 1;
          const upper = sorted[half] ?? Number.NaN;
          return sorted.length % 2 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
        }
        case 'LARGE':
          return listed.toSorted((a, b) => b - a)[amount(given[1] ?? null) - 1] ?? Number.NaN;
        case 'SMALL':
          return listed.toSorted((a, b) => a - b)[amount(given[1] ?? null) - 1] ?? Number.NaN;
        case 'ROUND':
          return rounded(amount(first), amount(given[1] ?? null));
        case 'MIN':
          return Math.min(...numbers);
        case 'MAX':
          return Math.max(...numbers);
        case 'ABS':
          return Math.abs(amount(first));
        case 'STDEVP': {
          const middle = total / numbers.length;
          const squares = numbers.reduce((sum_, one) => sum_ + (one - middle) ** 2, 0);
          return Math.sqrt(squares / numbers.length);
        }
        case 'PERCENTILE': {
          const sorted = listed.toSorted((a, b) => a - b);
          const place = (sorted.length - 1) * amount(given[1] ?? null);
          const [below = 0, above = below] = sorted.slice(Math.floor(place));
          return below + (above - below) * (place - Math.floor(place));
        }
        case 'RANK': {
          const [, list, upwards] = given;
          const own = amount(first);
          const others = (list as (Value | null)[]).filter((one) => typeof one === 'number');
          return others.filter((one) => (amount(upwards ?? 0) ? one < own : one > own)).length + 1;
        }
        case 'SUMPRODUCT': {
          const [one, other] = given as (Value | null)[][];
          return (one ?? []).reduce<number>((sum_, value, at) => {
            const by = other?.[at];
            return sum_ + (typeof value === 'number' && typeof by === 'number' ? value * by : 0);
          }, 0);
        }
        case 'SUMIF': {
          const [list, wanted, summed] = given as [(Value | null)[], Value, (Value | null)[]];
          return list.reduce<number>(
            (sum_, value, at) =>
              countIf([value], wanted) === 1 ? sum_ + amount(summed[at] ?? null) : sum_,
            0,
          );
        }
        case 'COUNTIFS': {
          const pairs = given.flatMap((term, at) =>
            at % 2 === 0
              ? [[term as (Value | null)[], single(given[at + 1] ?? null)] as const]
              : [],
          );
          return (pairs[0]?.[0] ?? []).filter((_, at) =>
            pairs.every(([list, wanted]) => countIf([list[at] ?? null], wanted) === 1),
          ).length;
        }
        case 'ROWS':
          return (first as Value[]).length;
        case 'ISNUMBER':
          return typeof single(first) === 'number';
        case 'COUNTIF':
          return countIf(first as (Value | null)[], single(given[1] ?? null));
        default:
          throw new Error(`${formula}: ${name} is not known`);
      }
    }
    const done = comparison();
    if (next < tokens.length)
      throw new Error(`${formula}: ${tokens.slice(next).join('')} left over`);
    return single(done);
  }

  function reference(token: string, home: string) {
    const [, sheet = home, cells = ''] =
      /^(?:'([^']+)'!)?(.+)$/.exec(token.replaceAll('$', '')) ?? [];
    const [from = '', to] = cells.split(':');
    const place = (name: string) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
      const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
      return { row: Number(row) - 1, column };
    };
    const start = place(from);
    if (!to) return cell(sheet, start.row, start.column);
    const end = place(to);
    const list: (Value | null)[] = [];
    for (let row = start.row; row <= end.row; row++)
      for (let column = start.column; column <= end.column; column++)
        list.push(cell(sheet, row, column));
    return list;
  }

  return {
    sheets: [...sheets.keys()],
    /** every formula cell of a sheet, computed */
    formulas: (sheet: string) =>
      [...(sheets.get(sheet) ?? [])].flatMap(([at, { formula }]) => {
        const [row = 0, column = 0] = at.split(',').map(Number);
        return formula ? [{ row, column, value: cell(sheet, row, column) }] : [];
      }),
    cell,
  };
}

/** Half away from zero, on the fifteen digits that a spreadsheet program keeps. */
function rounded(value: number, decimals: number): number {
  const kept = Number(value.toPrecision(15));
  const moved = Number(`${Math.abs(kept)}e${decimals}`);
  return Math.sign(kept) * Number(`${Math.round(moved)}e-${decimals}`);
}

function countIf(list: readonly (Value | null)[], wanted: Value): number {
  const [, sign = '=', what = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/.exec(String(wanted)) ?? [];
  const limit = Number(what);
  return list.filter((one) => {
    if (typeof wanted === 'number' || (what !== '' && !Number.isNaN(limit))) {
      if (typeof one !== 'number') return false;
      if (sign === '>=') return one >= limit;
      return sign === '>' ? one > limit : sign === '<' ? one < limit : one === limit;
    }
    return one === what;
  }).length;
}
