//! Payment cards: what is typed is checked here, and only brand, last four digits and expiry are ever kept [PRC-10,
//! PRC-12, INV-20].

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::clean::PersonName;

/// A card on file. The number and the code are no part of it, so that nothing can write them anywhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Whose network it is.
    pub brand: Brand,
    /// The last four digits of its number.
    pub last4: Last4,
    /// The last month in which it can be charged.
    pub expires: Expiry,
    /// Whose name is on it.
    pub holder: PersonName,
}

/// A card as an order remembers it: enough to know it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardMark {
    /// Whose network it is.
    pub brand: Brand,
    /// The last four digits of its number.
    pub last4: Last4,
}

/// The networks that a number tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Brand {
    /// Visa.
    Visa,
    /// Mastercard.
    Mastercard,
    /// American Express.
    Amex,
    /// Discover.
    Discover,
    /// Another one.
    Other,
}

/// Four digits, from 0000 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Last4(u16);

/// A month of a year, as a card bears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Expiry {
    year: i16,
    month: i8,
}

/// Why a card cannot be charged [ER-11].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardProblem {
    /// None is on file [PRC-09].
    Missing,
    /// It was valid until this month [PRC-16].
    Expired(Expiry),
}

/// The fields of a card form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardField {
    /// The number.
    #[default]
    Number,
    /// The expiry.
    Expiry,
    /// The code on the back.
    Code,
    /// The name.
    Holder,
}

impl CardField {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Number, Self::Expiry, Self::Code, Self::Holder];
}

/// What is wrong with a field of a card form [PRC-12].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardFault {
    /// Nothing is in it.
    Empty(CardField),
    /// The number has other characters than digits, or too few or too many.
    NumberShape,
    /// The number's check digit does not fit: a digit is wrong.
    NumberCheck,
    /// The expiry is not a month and a year.
    ExpiryShape,
    /// The expiry lies before the simulated date.
    ExpiryPast(Expiry),
    /// The code has not as many digits as cards of this brand have.
    CodeShape {
        /// How many it should have.
        digits: usize,
    },
}

impl CardFault {
    /// The field beside which it is told.
    pub const fn field(self) -> CardField {
        match self {
            Self::Empty(field) => field,
            Self::NumberShape | Self::NumberCheck => CardField::Number,
            Self::ExpiryShape | Self::ExpiryPast(_) => CardField::Expiry,
            Self::CodeShape { .. } => CardField::Code,
        }
    }
}

/// A card form as it was typed. It borrows, so that nothing keeps it, and shows none of it when it is debugged.
#[derive(Clone, Copy)]
pub struct TypedCard<'a> {
    /// The number; spaces and dashes do not count.
    pub number: &'a str,
    /// The expiry, as `MM/YY` or `MM/YYYY`.
    pub expiry: &'a str,
    /// The code.
    pub code: &'a str,
    /// The name.
    pub holder: &'a str,
}

impl std::fmt::Debug for TypedCard<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TypedCard")
    }
}

impl TypedCard<'_> {
    /// The card, when every field is right on this day.
    ///
    /// # Errors
    /// What is wrong, one fault a field, in the order of the form [PRC-12].
    pub fn check(self, today: Date) -> Result<Card, Vec<CardFault>> {
        let number = number(self.number);
        let expires = expiry(self.expiry, today);
        let brand = number.as_ref().map_or(Brand::Other, |number| Brand::of(number));
        let code = code(self.code, brand, number.is_ok());
        let holder = PersonName::from(self.holder.trim());
        let named = if holder.is_empty() { Err(CardFault::Empty(CardField::Holder)) } else { Ok(()) };
        match (number, expires, code, named) {
            (Ok(number), Ok(expires), Ok(()), Ok(())) => Ok(Card { brand, last4: Last4::of(&number), expires, holder }),
            (number, expires, code, named) => {
                Err([number.err(), expires.err(), code.err(), named.err()].into_iter().flatten().collect())
            }
        }
    }
}

fn number(typed: &str) -> Result<Vec<u8>, CardFault> {
    let kept = typed.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let digits: Option<Vec<u8>> = kept.map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok())).collect();
    match digits {
        Some(digits) if digits.is_empty() => Err(CardFault::Empty(CardField::Number)),
        Some(digits) if !(12..=19).contains(&digits.len()) => Err(CardFault::NumberShape),
        None => Err(CardFault::NumberShape),
        Some(digits) if !luhn(&digits) => Err(CardFault::NumberCheck),
        Some(digits) => Ok(digits),
    }
}

/// The check that the last digit of a card's number makes possible (ISO/IEC 7812).
fn luhn(digits: &[u8]) -> bool {
    let doubled = |digit: u8| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = (digits.iter().rev().enumerate())
        .map(|(place, digit)| u32::from(if place % 2 == 1 { doubled(*digit) } else { *digit }))
        .sum();
    sum.is_multiple_of(10)
}

fn expiry(typed: &str, today: Date) -> Result<Expiry, CardFault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(CardFault::Empty(CardField::Expiry));
    }
    let expires = Expiry::parse(typed).ok_or(CardFault::ExpiryShape)?;
    if expires.covers(today) { Ok(expires) } else { Err(CardFault::ExpiryPast(expires)) }
}

fn code(typed: &str, brand: Brand, known: bool) -> Result<(), CardFault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(CardFault::Empty(CardField::Code));
    }
    let digits = brand.code_digits();
    let fits = typed.len() == digits || (!known && (3..=4).contains(&typed.len()));
    if fits && typed.bytes().all(|byte| byte.is_ascii_digit()) { Ok(()) } else { Err(CardFault::CodeShape { digits }) }
}

impl Brand {
    /// The network of a number, as soon as its first digits tell it.
    pub fn of_number(typed: &str) -> Option<Self> {
        let digits = typed.chars().filter_map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()));
        Some(Self::of(&digits.collect::<Vec<u8>>())).filter(|brand| *brand != Self::Other)
    }

    /// The network that gives out numbers which begin like this one.
    fn of(digits: &[u8]) -> Self {
        let start = |length: usize| digits.iter().take(length).fold(0_u32, |sum, digit| sum * 10 + u32::from(*digit));
        match (start(1), start(2), start(4)) {
            (4, ..) => Self::Visa,
            (_, 51..=55, _) | (_, _, 2221..=2720) => Self::Mastercard,
            (_, 34 | 37, _) => Self::Amex,
            (_, 65, _) | (_, _, 6011) => Self::Discover,
            _ => Self::Other,
        }
    }

    /// How many digits the code on its cards has.
    pub const fn code_digits(self) -> usize {
        if matches!(self, Self::Amex) { 4 } else { 3 }
    }

    /// The name in stored values.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Visa => "visa",
            Self::Mastercard => "mastercard",
            Self::Amex => "amex",
            Self::Discover => "discover",
            Self::Other => "other",
        }
    }
}

impl Last4 {
    fn of(digits: &[u8]) -> Self {
        let last = digits.get(digits.len().saturating_sub(4)..).unwrap_or_default();
        Self(last.iter().fold(0, |sum, digit| sum * 10 + u16::from(*digit)))
    }
}

impl std::fmt::Display for Last4 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl From<Last4> for String {
    fn from(last4: Last4) -> Self {
        last4.to_string()
    }
}

impl TryFrom<String> for Last4 {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| digits).map(Self).ok_or_else(|| format!("{text:?} is not four digits"))
    }
}

impl Expiry {
    /// A month of a year, if there is such a one.
    pub fn new(year: i16, month: i8) -> Option<Self> {
        ((1..=12).contains(&month) && (2000..=2999).contains(&year)).then_some(Self { year, month })
    }

    /// What `MM/YY` or `MM/YYYY` says.
    fn parse(text: &str) -> Option<Self> {
        let (month, year) = text.split_once('/')?;
        let (month, year) = (month.trim(), year.trim());
        if !month.bytes().chain(year.bytes()).all(|byte| byte.is_ascii_digit()) || month.len() > 2 {
            return None;
        }
        let year: i16 = match year.len() {
            2 => 2000 + year.parse::<i16>().ok()?,
            4 => year.parse().ok()?,
            _ => return None,
        };
        Self::new(year, month.parse().ok()?)
    }

    /// Whether a card that bears it can still be charged on a day: it can to the end of the month.
    pub fn covers(self, day: Date) -> bool {
        (day.year(), day.month()) <= (self.year, self.month)
    }
}

impl std::fmt::Display for Expiry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}/{}", self.month, self.year)
    }
}

impl From<Expiry> for String {
    fn from(expiry: Expiry) -> Self {
        expiry.to_string()
    }
}

impl TryFrom<String> for Expiry {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("{text:?} is not a month and a year"))
    }
}

impl Card {
    /// What an order remembers of it.
    pub const fn mark(&self) -> CardMark {
        CardMark { brand: self.brand, last4: self.last4 }
    }
}

/// Whether a card on file can be charged on a day.
///
/// # Errors
/// Why not [ER-11].
pub fn chargeable(card: Option<&Card>, day: Date) -> Result<&Card, CardProblem> {
    let card = card.ok_or(CardProblem::Missing)?;
    if card.expires.covers(day) { Ok(card) } else { Err(CardProblem::Expired(card.expires)) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn check(number: &str, expiry: &str, code: &str, holder: &str) -> Result<Card, Vec<CardFault>> {
        TypedCard { number, expiry, code, holder }.check(date(2024, 2, 7))
    }

    /// PRC-12: every field is checked, and each fault stands beside its own.
    #[test]
    fn every_field_is_checked() {
        let good = check("4242 4242-4242 4242", "02/24", "123", " Ada Obi ").unwrap();
        assert_eq!((good.brand, good.last4.to_string().as_str()), (Brand::Visa, "4242"));
        assert_eq!((good.expires.to_string().as_str(), good.holder.as_str()), ("02/2024", "Ada Obi"));
        use CardFault as F;
        let table = [
            (
                ("", "", "", " "),
                vec![
                    F::Empty(CardField::Number),
                    F::Empty(CardField::Expiry),
                    F::Empty(CardField::Code),
                    F::Empty(CardField::Holder),
                ],
            ),
            (("4242 4242 4242 4241", "3/2031", "123", "A"), vec![F::NumberCheck]),
            (("4242", "12/30", "123", "A"), vec![F::NumberShape]),
            (("4242x24242424242", "12/30", "123", "A"), vec![F::NumberShape]),
            (("4242424242424242", "13/30", "123", "A"), vec![F::ExpiryShape]),
            (("4242424242424242", "0230", "123", "A"), vec![F::ExpiryShape]),
            (("4242424242424242", "01/24", "123", "A"), vec![F::ExpiryPast(Expiry::new(2024, 1).unwrap())]),
            (("4242424242424242", "12/30", "1234", "A"), vec![F::CodeShape { digits: 3 }]),
            (("378282246310005", "12/30", "123", "A"), vec![F::CodeShape { digits: 4 }]),
            (("4242424242424242", "12/30", "12a", "A"), vec![F::CodeShape { digits: 3 }]),
        ];
        for ((number, expiry, code, holder), faults) in table {
            assert_eq!(check(number, expiry, code, holder), Err(faults), "{number} {expiry} {code}");
        }
    }

    #[test]
    fn a_number_tells_its_brand() {
        let table = [
            ("4000056655665556", "123", Brand::Visa),
            ("5555555555554444", "123", Brand::Mastercard),
            ("2223003122003222", "123", Brand::Mastercard),
            ("378282246310005", "1234", Brand::Amex),
            ("6011111111111117", "123", Brand::Discover),
            ("3056930009020004", "123", Brand::Other),
        ];
        for (number, code, brand) in table {
            assert_eq!(check(number, "12/30", code, "A").map(|card| card.brand), Ok(brand), "{number}");
        }
        assert_eq!(format!("{:?}", TypedCard { number: "4242", expiry: "", code: "1", holder: "" }), "TypedCard");
    }

    /// PRC-09, PRC-16: a card can be charged to the end of its month.
    #[test]
    fn a_card_lasts_to_the_end_of_its_month() {
        let card = check("4242424242424242", "02/24", "123", "A").unwrap();
        assert_eq!(chargeable(Some(&card), date(2024, 2, 29)), Ok(&card));
        assert_eq!(chargeable(Some(&card), date(2024, 3, 1)), Err(CardProblem::Expired(card.expires)));
        assert_eq!(chargeable(None, date(2024, 2, 1)), Err(CardProblem::Missing));
    }
}
