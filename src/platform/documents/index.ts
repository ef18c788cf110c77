export { toDocx } from './docx.ts';
export { type FontOptions, type FontRole, type FontSubstitution, findFonts, type OfficialFonts } from './fonts.ts';
export { type PdfOptions, toPdf } from './pdf.ts';
