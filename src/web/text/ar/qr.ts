import type * as english from '../en/qr';

export const qrText: typeof english.qrText = {
  image: 'رمز QR',
  show: 'عرض رمز QR',
  fullScreen: 'ملء الشاشة',
  fine: 'الرابط الطويل ينتج رمزًا دقيقًا. إذا لم يقرأه الهاتف هنا فاعرضه بملء الشاشة.',
  download: 'تنزيل',
  png: 'تنزيل PNG',
  svg: 'تنزيل SVG',
  copyImage: 'نسخ QR كصورة',
  imageNotCopied: 'لم يسمح هذا المتصفح بنسخ الصورة. نزّل ملف PNG بدلًا من ذلك.',
  copied: 'تم النسخ',
  tooLong: 'هذا الرابط أطول من أن يتسع له رمز QR. انسخه بدلًا من ذلك.',
  close: 'إغلاق',
  plate: 'امسحه بكاميرا الهاتف',
};
