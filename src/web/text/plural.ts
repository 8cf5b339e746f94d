type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Creates the function that picks the form that a number takes in a language, such as "1 hour" or "2 hours". */
export function pluralsOf(language: string) {
  let rules: Intl.PluralRules | undefined;
  return (n: number, forms: Forms) => {
    rules ??= new Intl.PluralRules(language);
    return forms[rules.select(n)] ?? forms.other;
  };
}
