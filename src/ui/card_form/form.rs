//! The fields of the form, which of them has the focus, and what is wrong.

use jiff::civil::Date;

use super::number::{CardNumber, Took};
use crate::{
    domain::card::{Brand, Card, CardFault, CardField, TypedCard},
    ui::{
        key::{Key, KeyCode},
        layout::WidgetId,
        widgets::{field::Field, secret::Secret},
    },
};

/// A card form as it stands. Number and code are in it and nowhere else [INV-20].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The number.
    pub number: CardNumber,
    /// The expiry, as `MM/YY`.
    pub expiry: Field,
    /// The code on the back.
    pub code: Secret,
    /// The name on the card.
    pub holder: Field,
    /// The field that has the focus, when the form has it.
    pub focus: CardField,
    /// What is wrong, one fault a field.
    faults: Vec<CardFault>,
}

/// The most that an expiry has: month and year of two digits, and a slash between them.
const EXPIRY: usize = 5;

/// The most digits that the code of any card has.
const CODE: usize = 4;

/// The part of the screen that a field is.
pub const fn widget(field: CardField) -> WidgetId {
    match field {
        CardField::Number => WidgetId::CardNumber,
        CardField::Expiry => WidgetId::CardExpiry,
        CardField::Code => WidgetId::CardCode,
        CardField::Holder => WidgetId::CardHolder,
    }
}

impl Form {
    /// What is wrong with a field, as far as it has been looked at.
    pub fn fault(&self, field: CardField) -> Option<CardFault> {
        self.faults.iter().copied().find(|fault| fault.field() == field)
    }

    /// The network, as soon as the number tells.
    pub fn brand(&self) -> Option<Brand> {
        self.number.brand()
    }

    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.number.is_empty() && self.expiry.is_empty() && self.code.is_empty() && self.holder.is_empty()
    }

    /// The card, when every field is right on this day. What is not is told beside its field, and the first of them has
    /// the focus then.
    ///
    /// # Errors
    /// What is wrong, one fault a field, in the order of the form [PRC-12, ER-11].
    pub fn ready(&mut self, today: Date) -> Result<Card, Vec<CardFault>> {
        let checked = self.check(today);
        self.faults = checked.as_ref().err().cloned().unwrap_or_default();
        if let Some(fault) = self.faults.first() {
            self.focus = fault.field();
        }
        checked
    }

    fn check(&self, today: Date) -> Result<Card, Vec<CardFault>> {
        let (number, expiry, holder) = (self.number.digits(), self.expiry.text(), self.holder.text());
        self.code.read(|code| TypedCard { number, expiry, code, holder }.check(today))
    }

    /// Goes to the field after or before; `false` when there is none, and the focus is where it was. A field that one
    /// leaves filled in is checked on the way.
    pub fn step(&mut self, forward: bool, today: Date) -> bool {
        let at = CardField::ALL.iter().position(|field| *field == self.focus).unwrap_or(0);
        let to = if forward { at.checked_add(1) } else { at.checked_sub(1) };
        self.look_at(self.focus, today);
        let Some(to) = to.and_then(|to| CardField::ALL.get(to)) else { return false };
        self.focus = *to;
        true
    }

    /// Goes to a field; the one that is left is checked when it is filled in.
    pub fn go_to(&mut self, field: CardField, today: Date) {
        if field != self.focus {
            self.look_at(self.focus, today);
            self.focus = field;
        }
    }

    /// Checks a field that is filled in.
    pub fn look_at(&mut self, field: CardField, today: Date) {
        let faults = self.check(today).err().unwrap_or_default();
        let found = faults.into_iter().find(|fault| fault.field() == field);
        self.faults.retain(|fault| fault.field() != field);
        self.faults.extend(found.filter(|fault| !matches!(fault, CardFault::Empty(_))));
    }

    /// Gives the focused field a key, and answers whether it took it. Whatever can be typed is taken, so that no letter
    /// that slips into a number does something else.
    pub fn key(&mut self, key: Key) -> bool {
        let took = match self.focus {
            CardField::Number => match self.number.key(key) {
                Took::Taken => true,
                Took::NoDigit => {
                    self.tell(CardFault::NumberShape);
                    return true;
                }
                Took::Not => false,
            },
            CardField::Expiry => match self.expiry_key(key) {
                Took::NoDigit => {
                    self.tell(CardFault::ExpiryShape);
                    return true;
                }
                took => took == Took::Taken,
            },
            CardField::Code => {
                if key.typed().is_some_and(|c| !c.is_ascii_digit() || self.code.len() >= CODE) {
                    self.tell(self.code_shape());
                    return true;
                }
                self.code.key(key)
            }
            CardField::Holder => self.holder.key(key),
        };
        if took {
            self.changed();
        }
        took
    }

    fn code_shape(&self) -> CardFault {
        CardFault::CodeShape { digits: self.brand().unwrap_or(Brand::Other).code_digits() }
    }

    /// The month is followed by its slash, whether one types it or not, and by a year of two digits: of one with four, the
    /// century goes when the third digit comes.
    fn expiry_key(&mut self, key: Key) -> Took {
        let month = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(c) = key.typed() {
            let text = self.expiry.text();
            let slash = c == '/' && !text.contains('/');
            if !c.is_ascii_digit() && !slash {
                return Took::NoDigit;
            }
            if text.len() >= EXPIRY {
                match text.split_once('/').filter(|(first, year)| month(first) && *year == "20") {
                    Some((first, _)) => {
                        let short = format!("{first}/");
                        self.expiry.set(short);
                    }
                    None => return Took::NoDigit,
                }
            }
        }
        if key.code != KeyCode::Char('/')
            && key.typed().is_some_and(|c| c.is_ascii_digit())
            && month(self.expiry.text())
        {
            self.expiry.insert("/");
        }
        if self.expiry.key(key) { Took::Taken } else { Took::Not }
    }

    /// Takes in what was pasted, into the focused field.
    pub fn paste(&mut self, text: &str) {
        match self.focus {
            CardField::Number => _ = self.number.insert(text),
            CardField::Expiry => {
                // As if it had been typed; what is no part of a month and a year is told.
                let mut other = false;
                for c in text.trim().chars() {
                    other |= self.expiry_key(Key::char(c)) == Took::NoDigit;
                }
                if other {
                    return self.tell(CardFault::ExpiryShape);
                }
            }
            CardField::Code => {
                let digits = text.trim();
                if !digits.bytes().all(|byte| byte.is_ascii_digit()) || self.code.len() + digits.len() > CODE {
                    return self.tell(self.code_shape());
                }
                self.code.insert(digits);
            }
            CardField::Holder => self.holder.insert(text.trim()),
        }
        self.changed();
    }

    fn tell(&mut self, fault: CardFault) {
        self.faults.retain(|told| told.field() != fault.field());
        self.faults.push(fault);
    }

    /// What was said about a field no longer holds once it was changed; nor what was said about the code, once the number
    /// that decides its length was.
    fn changed(&mut self) {
        let focus = self.focus;
        let depends = |field: CardField| focus == CardField::Number && field == CardField::Code;
        self.faults.retain(|fault| fault.field() != focus && !depends(fault.field()));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn typed(form: &mut Form, text: &str) {
        for c in text.chars() {
            assert!(form.key(Key::char(c)), "{c}");
        }
    }

    /// PRC-12, AC-74: each fault stands beside its field, the first one has the focus, and goes once that is changed.
    #[test]
    fn faults_stand_beside_their_fields() {
        let today = date(2024, 2, 7);
        let mut form = Form::default();
        assert_eq!(form.ready(today).map_err(|faults| faults.len()), Err(4));
        assert_eq!(
            (form.focus, form.fault(CardField::Holder)),
            (CardField::Number, Some(CardFault::Empty(CardField::Holder)))
        );
        typed(&mut form, "4242424242424241");
        assert_eq!(form.fault(CardField::Number), None);
        assert!(form.step(true, today));
        assert_eq!(form.fault(CardField::Number), Some(CardFault::NumberCheck), "a field is checked when it is left");
        typed(&mut form, "0124");
        assert_eq!(form.expiry.text(), "01/24");
        form.step(true, today);
        assert!(matches!(form.fault(CardField::Expiry), Some(CardFault::ExpiryPast(_))));
        typed(&mut form, "12");
        form.step(true, today);
        typed(&mut form, "Ada Obi");
        assert!(!form.step(true, today), "there is no field behind");
        assert_eq!(form.ready(today).map_err(|faults| faults.len()), Err(3));
        form.go_to(CardField::Number, today);
        form.key("Backspace".parse().unwrap());
        typed(&mut form, "2");
        assert_eq!(form.fault(CardField::Code), None, "how long a code is depends on the number");
        form.go_to(CardField::Expiry, today);
        form.key("C-u".parse().unwrap());
        form.paste("0224");
        form.go_to(CardField::Code, today);
        typed(&mut form, "3");
        let card = form.ready(today).unwrap();
        assert_eq!(
            (card.brand, card.last4.to_string().as_str(), card.holder.as_str()),
            (Brand::Visa, "4242", "Ada Obi")
        );
        assert_eq!(card.expires.to_string(), "02/2024");
    }

    /// A letter in a number is told at once and does nothing else.
    #[test]
    fn a_letter_is_no_digit() {
        let mut form = Form::default();
        typed(&mut form, "4q");
        assert_eq!(form.fault(CardField::Number), Some(CardFault::NumberShape));
        typed(&mut form, "2");
        assert_eq!(form.fault(CardField::Number), None);
    }

    /// PRC-12: an expiry takes a month and a year of two digits and nothing more, however it is typed or pasted; a code takes
    /// digits alone, and says so.
    #[test]
    fn expiry_and_code_take_no_more_than_they_hold() {
        let table = [
            // typed -> kept, whether the form says what it wants
            ("0928", "09/28", false),
            ("09/28", "09/28", false),
            ("09/2028", "09/28", false),
            ("092028", "09/28", false),
            ("09/281", "09/28", true),
            ("09//2", "09/2", false),
            ("a", "", true),
            ("0a", "0", true),
        ];
        for (keys, kept, told) in table {
            for paste in [false, true] {
                let mut form = Form { focus: CardField::Expiry, ..Form::default() };
                if paste {
                    form.paste(keys);
                } else {
                    typed(&mut form, keys);
                }
                assert_eq!(form.expiry.text(), kept, "{keys}");
                if keys != "09//2" {
                    assert_eq!(form.fault(CardField::Expiry).is_some(), told, "{keys}");
                }
            }
        }
        for paste in [false, true] {
            let mut form = Form { focus: CardField::Code, ..Form::default() };
            if paste {
                form.paste("abc");
            } else {
                typed(&mut form, "abc");
            }
            assert!(form.code.is_empty());
            assert_eq!(form.fault(CardField::Code), Some(CardFault::CodeShape { digits: 3 }));
            typed(&mut form, "7");
            assert_eq!((form.code.len(), form.fault(CardField::Code)), (1, None));
        }
    }

    /// INV-20: neither number nor code is in what a form says of itself.
    #[test]
    fn a_form_tells_neither_number_nor_code() {
        let mut form = Form::default();
        form.paste("5555 5555 5555 4444");
        form.go_to(CardField::Code, date(2024, 2, 7));
        form.paste("737");
        let said = format!("{form:?}");
        assert!(!said.contains("5555") && !said.contains("737"), "{said}");
    }
}
