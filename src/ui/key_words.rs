//! Keys as people call them: `C-n` is Ctrl-N, and `PageUp` is Pg préc on a French keyboard.

use super::{
    i18n::{Arg, Words},
    key::{Key, KeyCode},
};

/// A key as screens write it. Letters are written as capitals after Control and Alt, as they stand on the keyboard.
pub fn key_name(key: Key, words: &Words) -> String {
    let held = key.ctrl || key.alt;
    let mut shift = key.shift;
    let mut name = match key.code {
        KeyCode::Char(' ') => words.text("key-space"),
        KeyCode::Char(c) if held => {
            shift |= c.is_uppercase();
            c.to_uppercase().collect()
        }
        KeyCode::Char(c) => c.to_string(),
        KeyCode::F(number) => format!("F{number}"),
        KeyCode::Enter => words.text("key-enter"),
        KeyCode::Esc => words.text("key-esc"),
        KeyCode::Tab => words.text("key-tab"),
        KeyCode::Backspace => words.text("key-backspace"),
        KeyCode::Delete => words.text("key-delete"),
        KeyCode::Insert => words.text("key-insert"),
        KeyCode::Up => words.text("key-up"),
        KeyCode::Down => words.text("key-down"),
        KeyCode::Left => words.text("key-left"),
        KeyCode::Right => words.text("key-right"),
        KeyCode::Home => words.text("key-home"),
        KeyCode::End => words.text("key-end"),
        KeyCode::PageUp => words.text("key-page-up"),
        KeyCode::PageDown => words.text("key-page-down"),
    };
    // The modifier nearest to the key comes first, so that Control ends up outermost.
    for (id, on) in [("key-with-shift", shift), ("key-with-alt", key.alt), ("key-with-control", key.ctrl)] {
        if on {
            name = words.with(id, &[("key", Arg::Text(&name))]);
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::language::Lang, ui::i18n::Languages};

    #[test]
    fn keys_are_called_what_stands_on_the_keyboard() {
        let languages = Languages::load().unwrap();
        for (key, english, french) in [
            ("c", "c", "c"),
            ("G", "G", "G"),
            ("é", "é", "é"),
            ("F10", "F10", "F10"),
            ("Enter", "Enter", "Entrée"),
            ("Esc", "Esc", "Échap"),
            ("Tab", "Tab", "Tab"),
            ("Space", "Space", "Espace"),
            ("Backspace", "Backspace", "Retour arrière"),
            ("Delete", "Delete", "Suppr"),
            ("Insert", "Insert", "Inser"),
            ("PageUp", "PageUp", "Pg préc"),
            ("PageDown", "PageDown", "Pg suiv"),
            ("Home", "Home", "Début"),
            ("End", "End", "Fin"),
            ("Up", "Up", "Haut"),
            ("Down", "Down", "Bas"),
            ("Left", "Left", "Gauche"),
            ("Right", "Right", "Droite"),
            ("C-n", "Ctrl-N", "Ctrl-N"),
            ("M-b", "Alt-B", "Alt-B"),
            ("M-B", "Alt-Shift-B", "Alt-Maj-B"),
            ("M-Left", "Alt-Left", "Alt-Gauche"),
            ("S-Tab", "Shift-Tab", "Maj-Tab"),
            ("C-Space", "Ctrl-Space", "Ctrl-Espace"),
            ("C-M-S-Up", "Ctrl-Alt-Shift-Up", "Ctrl-Alt-Maj-Haut"),
        ] {
            let name = |lang| key_name(key.parse().unwrap(), languages.get(lang));
            assert_eq!((name(Lang::En).as_str(), name(Lang::Fr).as_str()), (english, french));
        }
    }
}
