import PDFDocument from 'pdfkit';
import { printable } from './printable.js';

/** One statement, and where it comes from. */
export interface PrintedLine {
  readonly text: string;
  readonly source: string;
}

export interface PrintedPart {
  readonly heading: string;
  readonly lines: readonly PrintedLine[];
}

/** What is put on paper. The writer knows parts with headings and lines, and nothing of a case. */
export interface PrintedReport {
  /** Also the title of the file as programs show it, so without a name of anybody. */
  readonly title: string;
  readonly lead: readonly string[];
  readonly parts: readonly PrintedPart[];
  /** What stands in a part without lines. */
  readonly nothing: string;
  /** At the bottom of every page. */
  readonly footer: (number: number, of: number) => string;
}

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

const MARGIN = 56;
const FOOTER_FROM_BOTTOM = 36;
const INDENT = 12;
const REGULAR = 'Helvetica';
const BOLD = 'Helvetica-Bold';

/** A report as a tagged PDF in Dutch: A4, headings and lists in the structure tree, a footer outside of it. */
export async function reportPdf(report: PrintedReport): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    tagged: true,
    lang: 'nl',
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: report.title, Creator: 'Waaklicht', Producer: 'Waaklicht' },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document', { title: report.title, lang: 'nl' });
  pdf.addStructure(root);
  root.add(words(pdf, 'H1', report.title, { font: BOLD, size: 18 }));
  for (const line of report.lead) root.add(words(pdf, 'P', line));
  for (const part of report.parts) addPart(pdf, root, part, report.nothing);
  root.end();
  addFooters(pdf, report.footer);
  pdf.end();
  return done;
}

function addPart(pdf: Pdf, root: Element, part: PrintedPart, nothing: string): void {
  const section = pdf.struct('Sect');
  root.add(section);
  section.add(words(pdf, 'H2', part.heading, { font: BOLD, size: 13, before: 0.8 }));
  if (part.lines.length === 0) {
    section.add(words(pdf, 'P', nothing, { indent: INDENT }));
  } else {
    const list = pdf.struct('L');
    section.add(list);
    for (const { text, source } of part.lines) {
      const item = pdf.struct('LI');
      list.add(item);
      const body = pdf.struct('LBody');
      item.add(body);
      body.add(words(pdf, 'P', text, { indent: INDENT }));
      body.add(words(pdf, 'P', source, { indent: INDENT, size: 8.5, after: 0.5 }));
      body.end();
      item.end();
    }
    list.end();
  }
  section.end();
}

interface Look {
  readonly font?: string;
  readonly size?: number;
  readonly indent?: number;
  /** In lines of this text. */
  readonly before?: number;
  readonly after?: number;
}

function words(pdf: Pdf, tag: string, text: string, look: Look = {}): Element {
  const { font = REGULAR, size = 10.5, indent = 0, before = 0, after = 0.2 } = look;
  return pdf.struct(tag, {}, () => {
    pdf.font(font).fontSize(size).moveDown(before);
    pdf.text(printable(text), MARGIN + indent, pdf.y, { width: pdf.page.width - 2 * MARGIN - indent });
    pdf.moveDown(after);
  });
}

/** On every page when all are there: only then the last number is known. A reader aloud skips them. */
function addFooters(pdf: Pdf, footer: PrintedReport['footer']): void {
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index);
    // Below the margin the writer would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font(REGULAR).fontSize(8);
    pdf.text(printable(footer(index + 1, count)), MARGIN, pdf.page.height - FOOTER_FROM_BOTTOM, {
      width: pdf.page.width - 2 * MARGIN,
      align: 'center',
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}
