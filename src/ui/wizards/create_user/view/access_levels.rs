//! Page 2: assign a seat, choose how to narrow access, review access.

use ratatui::layout::Rect;

use super::{menus, problem_text, review};
use crate::{
    domain::granting::CannotGive,
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        text::{truncate, width},
        theme::Role,
        widgets::{button::radio_sign, dropdown, pen::Pen, sheet::Sheet},
        wizards::create_user::{Focus, Narrowing, Problem, Section, State},
        wording,
    },
};

/// As long as the page can become: three open sections, and every permission in the last of them.
const LINES: u16 = 260;

/// Where the inside of a section begins, and that of a part of one.
const INSIDE: u16 = 3;
const DEEPER: u16 = 7;

/// How many of the permissions that are left out are named, where there is not much room.
const NAMED: usize = 6;

/// The page while it is drawn.
struct Page<'a, 'p> {
    wizard: &'a State,
    sheet: Sheet<'p>,
    roomy: bool,
}

/// Draws the three sections, one below the other, and what is open of the lists over them.
pub(super) fn draw(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::WizardPage);
    if rect.width < 2 {
        return;
    }
    let mut buffer = Sheet::buffer(rect.width - 1, LINES);
    let sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
    let mut page = Page { wizard, sheet, roomy: rect.height > 16 };
    for section in Section::ALL {
        page.header(section, scene);
        if wizard.is_open(section) {
            match section {
                Section::Seat => page.seat(scene),
                Section::Narrow => page.narrow(scene),
                Section::Review => page.review(scene),
            }
        }
        page.sheet.y += u16::from(page.roomy);
    }
    page.sheet.y -= u16::from(page.roomy);
    page.sheet.show(WidgetId::WizardPage, pen, scene, rect);
    if let Some(at) = wizard.seat_menu {
        menus::draw_seats(wizard, at, pen, scene);
    }
    if let Some(at) = wizard.template_menu {
        menus::draw_templates(wizard, at, pen, scene);
    }
}

impl Page<'_, '_> {
    /// Begins a line that can have the focus, and answers it with whether it has.
    fn line(&mut self, focus: Focus, x: u16) -> (Rect, bool) {
        let line = self.sheet.line(x);
        let focused = self.wizard.focus == focus;
        self.sheet.place(focus.widget(), line);
        if focused {
            self.sheet.pen.fill(line, Role::Cursor);
            self.sheet.focus(line.y..line.y + 1);
        }
        (line, focused)
    }

    fn header(&mut self, section: Section, scene: &Scene<'_>) {
        let (line, focused) = self.line(Focus::Header(section), 0);
        let open = self.wizard.is_open(section);
        let title = format!("{} {}", if open { "▾" } else { "▸" }, self.sheet.pen.say(section.title()));
        let style = self.sheet.pen.row_style(Role::Heading, focused);
        let taken = self.sheet.pen.styled(line.x + 1, line.y, line.width, &title, style);
        if !open {
            let (text, role) = self.summary(section, scene);
            let style = self.sheet.pen.row_style(role, focused);
            let x = line.x + taken + 4;
            let columns = line.right().saturating_sub(x);
            self.sheet.pen.styled(x, line.y, columns, &truncate(&text, usize::from(columns)), style);
        }
        self.sheet.y += 1;
    }

    /// What a closed section comes to.
    fn summary(&self, section: Section, scene: &Scene<'_>) -> (String, Role) {
        let (draft, words) = (&self.wizard.draft, self.sheet.pen.words);
        match (section, draft.seat) {
            (Section::Seat, Some(seat)) => (words.text(&wording::seat(seat)), Role::Accent),
            (Section::Seat, None) => (words.text("create-user-choose-seat"), Role::Muted),
            (Section::Narrow, _) => match (draft.narrowing, draft.check_access(scene.world, scene.actor)) {
                (Narrowing::Dont, _) => (words.text("create-user-dont-narrow"), Role::Accent),
                (_, Err(problem @ Problem::Access(_))) => (format!("✗ {}", problem_text(&problem, words)), Role::Error),
                (Narrowing::Template, _) if draft.template().is_none() => {
                    (words.text("create-user-select-template"), Role::Muted)
                }
                _ => (wording::access(&draft.access, words), Role::Accent),
            },
            (Section::Review, _) => match review::missing(draft) {
                Some(id) => (words.text(id), Role::Muted),
                None => {
                    let args = [("count", Arg::Count(review::held(draft, scene).0.len() as u64))];
                    (words.with("create-user-review-count", &args), Role::Muted)
                }
            },
        }
    }

    /// A label with a dropdown beside it, or below it where the page is narrow.
    fn dropdown(&mut self, focus: Focus, x: u16, label: &str, chosen: &str) {
        let sheet = &mut self.sheet;
        let line = sheet.line(x);
        let label = sheet.pen.say(label);
        let mut left = line.x + sheet.pen.text(line.x, line.y, line.width, &label, Role::Text) + 2;
        let mut columns = 34.min(line.right().saturating_sub(left));
        if columns < 24 {
            sheet.y += 1;
            (left, columns) = (line.x, 34.min(line.width));
        }
        let field = Rect { x: left, y: sheet.y, width: columns, height: 1 };
        sheet.place(focus.widget(), field);
        let focused = self.wizard.focus == focus;
        dropdown::field(&mut sheet.pen, field, focused, chosen);
        if focused {
            // With what is said about it.
            sheet.focus(line.y..field.y + 3);
        }
        sheet.y += 1;
    }

    fn seat(&mut self, scene: &Scene<'_>) {
        let words = self.sheet.pen.words;
        let seat = self.wizard.draft.seat;
        let chosen = seat.map_or_else(|| "create-user-choose-seat".to_owned(), wording::seat);
        self.dropdown(Focus::Seat, INSIDE, "create-user-seat-assignment", &words.text(&chosen));
        match &self.wizard.problem {
            Some(problem @ (Problem::NoSeat | Problem::SeatRefused(_) | Problem::Shortage(..))) => {
                let text = format!("✗ {}", problem_text(problem, words));
                self.sheet.paragraph(INSIDE, &text, Role::Error);
            }
            _ => {
                let about = match seat {
                    Some(seat) => words.text(&format!("about-{}", wording::seat(seat))),
                    None => words.text("create-user-seat-help"),
                };
                self.sheet.paragraph(INSIDE, &about, Role::Muted);
            }
        }
        // The section below says it where it is open.
        if !self.wizard.is_open(Section::Narrow) {
            self.left_out(scene);
        }
    }

    /// What of the chosen permissions the seat cannot hold, by name [CRU-28].
    fn left_out(&mut self, scene: &Scene<'_>) {
        let words = self.sheet.pen.words;
        if let Some(text) = review::left_out(&self.wizard.draft, scene.world.catalogue(), words, NAMED) {
            self.sheet.paragraph(INSIDE, &format!("! {text}"), Role::Warning);
        }
    }

    /// The three ways, and what belongs to the one that is chosen [CRU-25 to CRU-27].
    fn narrow(&mut self, scene: &Scene<'_>) {
        for way in Narrowing::ALL {
            let chosen = self.wizard.draft.narrowing == way;
            let (line, focused) = self.line(Focus::Way(way), INSIDE);
            let (label, help) = match way {
                Narrowing::Dont => ("create-user-dont-narrow", "create-user-dont-narrow-help"),
                Narrowing::Template => ("create-user-with-template", "create-user-with-template-help"),
                Narrowing::Scratch => ("create-user-from-scratch", "create-user-from-scratch-help"),
            };
            let sign_style = self.sheet.pen.row_style(if chosen { Role::SwitchOn } else { Role::SwitchOff }, focused);
            self.sheet.pen.styled(line.x + 1, line.y, 3, radio_sign(chosen), sign_style);
            let style = self.sheet.pen.row_style(Role::Text, focused);
            let label = self.sheet.pen.say(label);
            self.sheet.pen.styled(line.x + 5, line.y, line.width.saturating_sub(5), &label, style);
            self.sheet.y += 1;
            if chosen || self.roomy {
                let help = self.sheet.pen.say(help);
                self.sheet.paragraph(INSIDE + 5, &help, Role::Muted);
            }
            if chosen && way == Narrowing::Template {
                self.template();
            }
            if chosen
                && (way == Narrowing::Scratch || (way == Narrowing::Template && self.wizard.draft.template().is_some()))
            {
                self.permissions(scene);
            }
        }
        let words = self.sheet.pen.words;
        if let Some(problem @ (Problem::NoTemplate | Problem::Access(_))) = &self.wizard.problem {
            let text = format!("✗ {}", problem_text(problem, words));
            self.sheet.paragraph(INSIDE, &text, Role::Error);
        } else if let Err(problem @ Problem::Access(CannotGive::TemplateSeat(..) | CannotGive::NotHeld(_))) =
            self.wizard.draft.check_access(scene.world, scene.actor)
        {
            let text = format!("✗ {}", problem_text(&problem, words));
            self.sheet.paragraph(INSIDE, &text, Role::Error);
        }
        self.left_out(scene);
    }

    /// "Narrow access with a default permission set", with the dropdown of templates in it.
    fn template(&mut self) {
        let (line, focused) = self.line(Focus::TemplateSection, DEEPER);
        let sign = if self.wizard.template_open { "▾" } else { "▸" };
        let title = format!("{sign} {}", self.sheet.pen.say("create-user-template-section"));
        let style = self.sheet.pen.row_style(Role::Heading, focused);
        let taken = self.sheet.pen.styled(line.x + 1, line.y, line.width.saturating_sub(1), &title, style);
        let words = self.sheet.pen.words;
        let template = self.wizard.draft.template().map(wording::template);
        if !self.wizard.template_open {
            let text = words.text(template.as_deref().unwrap_or("create-user-select-template"));
            let style = self.sheet.pen.row_style(Role::Accent, focused);
            let x = line.x + taken + 4;
            self.sheet.pen.styled(x, line.y, line.right().saturating_sub(x), &text, style);
            self.sheet.y += 1;
            return;
        }
        self.sheet.y += 1;
        let chosen = words.text(template.as_deref().unwrap_or("create-user-no-template-yet"));
        self.dropdown(Focus::Template, DEEPER + 2, "create-user-select-template", &chosen);
        if let Some(template) = template {
            let about = words.text(&format!("about-{template}"));
            self.sheet.paragraph(DEEPER + 2, &about, Role::Muted);
        }
    }

    /// "Narrow access with permissions", with how many are held and how many differ.
    fn permissions(&mut self, scene: &Scene<'_>) {
        let (line, focused) = self.line(Focus::Permissions, DEEPER);
        let words = self.sheet.pen.words;
        let title = format!("▸ {}", words.text("create-user-template-permissions"));
        let style = self.sheet.pen.row_style(Role::Heading, focused);
        let taken = self.sheet.pen.styled(line.x + 1, line.y, line.width.saturating_sub(1), &title, style);
        let (draft, catalogue) = (&self.wizard.draft, scene.world.catalogue());
        let held =
            words.with("create-user-review-count", &[("count", Arg::Count(review::held(draft, scene).0.len() as u64))]);
        let changes = review::differences(draft, catalogue).len();
        let changed = words.with("create-user-changed", &[("count", Arg::Count(changes as u64))]);
        let text = if changes > 0 && draft.template().is_some() { format!("{held} · {changed}") } else { held };
        let style = self.sheet.pen.row_style(if changes > 0 { Role::Accent } else { Role::Muted }, focused);
        let x = line.x + taken + 4;
        let room = line.right().saturating_sub(x);
        // Where both have no room, the change is what matters.
        let text = if width(&text) > usize::from(room) && changes > 0 { changed } else { text };
        self.sheet.pen.styled(x, line.y, room, &text, style);
        self.sheet.y += 1;
    }

    fn review(&mut self, scene: &Scene<'_>) {
        let start = self.sheet.y;
        review::draw(&self.wizard.draft, &mut self.sheet, INSIDE, self.roomy, scene);
        let rect = Rect::new(INSIDE, start, self.sheet.width.saturating_sub(INSIDE), self.sheet.y - start);
        self.sheet.place(WidgetId::WizardReview, rect);
        if self.wizard.focus == Focus::Review {
            for y in rect.top()..rect.bottom() {
                self.sheet.pen.text(INSIDE - 2, y, 1, "▌", Role::BorderFocus);
            }
            // With its header on top.
            self.sheet.focus_text(start - 1..rect.bottom());
        }
    }
}
