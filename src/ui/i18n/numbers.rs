//! How a language writes whole numbers.

use fluent_bundle::types::FluentValue;
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::words::{Arg, Words};
use crate::domain::language::Lang;

/// What stands between groups of digits in English.
pub(super) const COMMA: char = ',';
/// What stands between groups of digits in French: the narrow space at which no line breaks.
pub(super) const NARROW_SPACE: char = '\u{202f}';

/// The largest whole number up to which the message reader's floating-point numbers are exact.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Words {
    /// A whole number with its digits in groups of three: `1,234`, in French `1 234` with U+202F.
    pub fn number(&self, number: u64) -> String {
        let separator = match self.lang() {
            Lang::En => COMMA,
            Lang::Fr => NARROW_SPACE,
        };
        grouped(number, separator)
    }

    /// An amount of money, given in cents: `$1,234.50`, in French `1 234,50 $`.
    pub fn money(&self, cents: u64) -> String {
        let (whole, rest) = (self.number(cents / 100), format!("{:02}", cents % 100));
        self.with("money", &[("whole", Arg::Text(&whole)), ("cents", Arg::Text(&rest))])
    }
}

/// Writes the numbers in messages, in place of the message reader's own way, which does not group them.
pub(super) fn format<const SEPARATOR: char>(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let plain = number.options.use_grouping && number.value.fract() == 0.0 && (0.0..=EXACT).contains(&number.value);
    plain.then(|| grouped(number.into(), SEPARATOR))
}

/// The digits of a number in groups of three.
fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::Languages;
    use super::*;

    #[test]
    fn digits_stand_in_groups_of_three() {
        let languages = Languages::load().unwrap();
        for (number, english, french) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1,000", "1\u{202f}000"),
            (12_345, "12,345", "12\u{202f}345"),
            (123_456, "123,456", "123\u{202f}456"),
            (
                u64::MAX,
                "18,446,744,073,709,551,615",
                "18\u{202f}446\u{202f}744\u{202f}073\u{202f}709\u{202f}551\u{202f}615",
            ),
        ] {
            assert_eq!(languages.get(Lang::En).number(number), english);
            assert_eq!(languages.get(Lang::Fr).number(number), french);
        }
    }
    /// Cents are whole numbers throughout, so that nothing is rounded.
    #[test]
    fn money_is_exact_to_the_cent() {
        let languages = Languages::load().unwrap();
        for (cents, english, french) in [
            (0, "$0.00", "0,00\u{a0}$"),
            (5, "$0.05", "0,05\u{a0}$"),
            (4_200, "$42.00", "42,00\u{a0}$"),
            (123_450, "$1,234.50", "1\u{202f}234,50\u{a0}$"),
            (
                u64::MAX,
                "$184,467,440,737,095,516.15",
                "184\u{202f}467\u{202f}440\u{202f}737\u{202f}095\u{202f}516,15\u{a0}$",
            ),
        ] {
            assert_eq!(languages.get(Lang::En).money(cents), english);
            assert_eq!(languages.get(Lang::Fr).money(cents), french);
        }
    }
}
