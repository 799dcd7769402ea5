//! The viewer: all that is a person's own about the look of a screen. Two people can look at one model and see it in
//! their own size, language and colours.

use std::collections::BTreeMap;

use ratatui::layout::Size;

use super::{
    layout::{Layout, WidgetId},
    theme::Colours,
};
use crate::domain::language::Lang;

/// A person's own view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// The window.
    pub size: Size,
    /// The language.
    pub lang: Lang,
    /// The name of the theme.
    pub theme: String,
    /// How many colours their terminal shows.
    pub colours: Colours,
    /// Whether the program takes the mouse; otherwise the terminal keeps it, to select text with.
    pub mouse: bool,
    /// Where everything was in the last frame: what the mouse points at.
    pub layout: Layout,
    /// Where each list is scrolled to.
    scroll: BTreeMap<WidgetId, Scroll>,
}

/// Where a list is scrolled to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The first row shown.
    pub top: usize,
    /// How many rows were shown last.
    pub page: usize,
    /// How many rows there were, in sight or not.
    pub total: usize,
}

impl Viewer {
    /// A view of this size, in all the colours there are.
    pub fn new(size: Size, lang: Lang, theme: impl Into<String>) -> Self {
        Self {
            size,
            lang,
            theme: theme.into(),
            colours: Colours::All,
            mouse: true,
            layout: Layout::default(),
            scroll: BTreeMap::new(),
        }
    }

    /// How many rows a page of a list has.
    pub fn page(&self, id: WidgetId) -> usize {
        self.scroll.get(&id).map_or(1, |scroll| scroll.page.max(1))
    }

    /// Whether all of a list or text was in sight when it was drawn last, so that there is nothing to scroll.
    pub fn is_whole(&self, id: WidgetId) -> bool {
        self.scroll.get(&id).is_some_and(|scroll| scroll.total <= scroll.page)
    }

    /// Scrolls a list just so far that the cursor is among the `page` rows shown, and answers the first one. Without a
    /// cursor the scroll stays, so that a refresh nobody asked for moves nothing.
    pub fn follow(&mut self, id: WidgetId, cursor: Option<usize>, page: usize, total: usize) -> usize {
        let scroll = self.scroll.entry(id).or_default();
        (scroll.page, scroll.total) = (page, total);
        if let Some(cursor) = cursor {
            if cursor < scroll.top {
                scroll.top = cursor;
            } else if page > 0 && cursor >= scroll.top + page {
                scroll.top = cursor + 1 - page;
            }
        }
        scroll.top = scroll.top.min(total.saturating_sub(page));
        scroll.top
    }

    /// Scrolls a text that has no cursor by so many rows; [`Viewer::follow`] keeps it within its bounds.
    pub fn scroll_by(&mut self, id: WidgetId, rows: isize) {
        let scroll = self.scroll.entry(id).or_default();
        scroll.top = scroll.top.saturating_add_signed(rows);
    }

    /// The first row shown of a list.
    pub fn top(&self, id: WidgetId) -> usize {
        self.scroll.get(&id).map_or(0, |scroll| scroll.top)
    }

    /// Makes a row the first one shown.
    pub fn set_top(&mut self, id: WidgetId, row: usize) {
        self.scroll.entry(id).or_default().top = row;
    }

    /// Scrolls everything back to its top: what was looked at is no longer there.
    pub fn scroll_all_to_top(&mut self) {
        self.scroll.clear();
    }

    /// Scrolls a list back to its top.
    pub fn scroll_to_top(&mut self, id: WidgetId) {
        self.scroll.entry(id).or_default().top = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_cursor_and_nothing_else() {
        let mut viewer = Viewer::new(Size::new(80, 24), Lang::En, "mono");
        let mut follow = |cursor, total| viewer.follow(WidgetId::UsersTable, cursor, 10, total);
        assert_eq!(follow(Some(0), 100), 0);
        assert_eq!(follow(Some(10), 100), 1);
        assert_eq!(follow(Some(5), 100), 1, "the cursor is in sight");
        assert_eq!(follow(None, 100), 1);
        assert_eq!(follow(Some(99), 100), 90);
        assert_eq!(follow(None, 20), 10, "the list became shorter");
        assert_eq!(follow(None, 3), 0);
    }
}
