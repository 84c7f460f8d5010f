import type { SamplePdfPage } from './outlines';

/** Points; 16:9. */
const WIDTH = 960;
const HEIGHT = 540;

/**
 * A small PDF as office programs write it with a font that is named but not carried along
 * (STSong-Light), which is what a reader of Chinese PDFs must cope with.
 */
export function samplePdfBytes(pages: readonly SamplePdfPage[]): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const first = 4;
  const pageIds = pages.map((_, index) => first + 3 + index * 2);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
  );
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /W [1 95 500 814 939 500] >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  add('<< /ProcSet [/PDF /Text] /Font << /F1 3 0 R >> >>');
  for (const [index, page] of pages.entries()) {
    const content = drawing(page, index + 1);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources 6 0 R /Contents ${first + 4 + index * 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  return assembled(objects);
}

function drawing({ title, lines }: SamplePdfPage, number: number): string {
  return [
    `0.16 0.36 0.53 rg 0 ${HEIGHT - 90} ${WIDTH} 90 re f`,
    `1 1 1 rg ${text(title, 50, HEIGHT - 62, 40)}`,
    '0.13 0.13 0.13 rg',
    ...lines.map((line, index) => text(line, 60, HEIGHT - 160 - index * 62, 27)),
    `0.5 0.5 0.5 rg ${text(`示例 ${number}`, WIDTH - 110, 24, 16)}`,
  ].join('\n');
}

const text = (words: string, x: number, y: number, size: number) =>
  `BT /F1 ${size} Tf ${x} ${y} Td <${hex(words)}> Tj ET`;

/** UCS-2, big-endian, as the encoding UniGB-UCS2-H wants it. */
const hex = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('hex');

function assembled(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
