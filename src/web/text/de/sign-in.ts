import type * as english from '../en/sign-in';

export const signInFailureText: typeof english.signInFailureText = {
  sign_in_expired: {
    title: 'Diese Anmeldung ist nicht mehr gültig',
    body: 'Sie hat zu lange gedauert oder wurde schon verwendet. Melden Sie sich erneut an. Wenn das nicht hilft, erlauben Sie Cookies für diese Adresse.',
  },
  sign_in_refused: {
    title: 'Sie wurden nicht angemeldet',
    body: 'Die Anmeldung wurde abgelehnt oder abgebrochen. Melden Sie sich erneut oder mit einem anderen Konto an. Wenn das nicht hilft, informieren Sie Ihre Administration.',
  },
  not_an_operator: {
    title: 'Sie sind hier nicht freigeschaltet',
    body: 'Dieses Konto darf Sharedesk nicht nutzen. Verwenden Sie ein anderes Konto oder bitten Sie Ihre Administration um Zugang.',
  },
  sign_in_failed: {
    title: 'Die Anmeldung hat nicht funktioniert',
    body: 'Melden Sie sich erneut an. Wenn das nicht hilft, informieren Sie Ihre Administration.',
  },
  sign_in_unavailable: {
    title: 'Die Anmeldung ist nicht erreichbar',
    body: 'Sie antwortet zurzeit nicht. Melden Sie sich in einer Minute erneut an. Wenn das nicht hilft, informieren Sie Ihre Administration.',
  },
  still_signed_in: {
    title: 'Nur bei Sharedesk abgemeldet',
    body: 'Mit Ihrem Firmenkonto sind Sie vielleicht noch angemeldet. Schließen Sie alle Fenster dieses Browsers, bevor andere ihn benutzen.',
  },
};
