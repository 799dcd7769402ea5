//! The menu of what can be done to several users at once.

use crate::{
    domain::{
        bulk::{BulkEdit, BulkRefusal, BulkWork},
        decide::BATCH_LIMIT,
        guard,
        id::UserId,
        rejection::ActOnUserRejection,
    },
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        menu::Menu,
        overlays::Overlay,
        part::Surroundings,
        scene::Scene,
        screens::users::{
            bulk::{form, preview, question},
            hidden::{self, Hidden},
        },
        step::Step,
        theme::Role,
        toast::{Level, Saying},
        widgets::{
            dropdown::{List, Row},
            pen::Pen,
        },
        wording,
    },
};

/// The open menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// For whom.
    users: Vec<UserId>,
    /// How many of them the list hides.
    hidden: Option<Hidden>,
    /// The entry under the cursor.
    row: usize,
    entries: Vec<Entry>,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    work: BulkWork,
    /// Why it can be done to none of them.
    refusal: Option<BulkRefusal>,
    /// How many it would be done to, as far as that is known.
    count: Option<usize>,
    /// Whether it is done to nobody since all of them are deactivated already.
    all_deactivated: bool,
}

impl State {
    /// The menu for these users, with its cursor on the first entry.
    pub fn new(users: Vec<UserId>, hidden: Option<Hidden>, around: &Surroundings<'_>) -> Self {
        let mut state = Self { users, hidden, row: 0, entries: Vec::new() };
        state.look(around);
        state
    }

    fn look(&mut self, around: &Surroundings<'_>) {
        let all = [BulkWork::Edit(BulkEdit::default()), BulkWork::Deactivate, BulkWork::ResendInvites];
        self.entries = all.into_iter().map(|work| entry(&self.users, work, around)).collect();
    }
}

fn entry(users: &[UserId], work: BulkWork, around: &Surroundings<'_>) -> Entry {
    if let Err(refusal) = guard::allowed(around.world, around.actor, work.needs()) {
        return Entry { work, refusal: Some(BulkRefusal::Refused(refusal)), count: None, all_deactivated: false };
    }
    if matches!(work, BulkWork::Edit(_)) {
        return Entry { work, refusal: None, count: None, all_deactivated: false };
    }
    let preview = preview(users, &work, around);
    if !preview.known {
        return Entry { work, refusal: None, count: None, all_deactivated: false };
    }
    let nobody = preview.outcome.done.is_empty();
    let already = |why: &BulkRefusal| *why == BulkRefusal::Act(ActOnUserRejection::Already);
    let refused = &preview.outcome.refused;
    let all_deactivated = nobody && !refused.is_empty() && refused.iter().all(|(_, why)| already(why));
    let count = Some(preview.outcome.done.len());
    let refusal = preview.outcome.refused.into_iter().next().map(|(_, why)| why).filter(|_| nobody);
    Entry { work, refusal, count, all_deactivated }
}

const fn label(work: &BulkWork) -> &'static str {
    match work {
        BulkWork::Edit(_) => "bulk-menu-edit",
        BulkWork::Deactivate => "bulk-menu-deactivate",
        BulkWork::ResendInvites => "bulk-menu-resend",
    }
}

impl Menu for State {
    const NAME: &'static str = "users.bulk-menu";
    const LIST: WidgetId = WidgetId::BulkMenu;

    fn row(&mut self) -> &mut usize {
        &mut self.row
    }

    fn len(&self, _: &Surroundings<'_>) -> usize {
        self.entries.len()
    }

    fn choose(&mut self, around: &mut Surroundings<'_>) -> Step {
        let Some(entry) = self.entries.get(self.row) else { return Step::Ignored };
        if let Some(refusal) = &entry.refusal {
            let saying = Saying::plain("user-action-refused").message("action", label(&entry.work));
            return Step::Tell(Level::Error, saying.text("why", wording::bulk::reason(refusal, around.words())));
        }
        Step::close_then(match &entry.work {
            BulkWork::Edit(_) => {
                let form = form::State::new(self.users.clone(), self.hidden, around);
                Step::open(Overlay::BulkForm(Box::new(form)))
            }
            work => Step::Ask(question(&self.users, self.hidden, work.clone(), around)),
        })
    }

    fn refresh(&mut self, around: &Surroundings<'_>) {
        if let Some(account) = around.account().filter(|_| self.users.len() <= BATCH_LIMIT) {
            self.users.retain(|id| account.user_by_id(*id).is_some());
            self.hidden = self.hidden.and_then(|hidden| hidden.within(self.users.len()));
        }
        self.look(around);
    }
}

/// Draws the menu below the count of those who are selected.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let rows: Vec<Row> = state.entries.iter().map(|entry| row(entry, state.users.len(), pen.words)).collect();
    let within = scene.layout.rect(WidgetId::Body);
    let name = state.users.first().and_then(|id| scene.account.user_by_id(*id)).map(|user| user.display_name());
    let meant = (state.users.len(), state.hidden);
    let name = name.unwrap_or_default();
    let title = hidden::title("bulk-menu-title", "bulk-menu-title-hidden", meant, &name, pen.words);
    let field = WidgetId::UsersCount;
    List { field, id: WidgetId::BulkMenu, at: state.row, rows: &rows }.draw_titled(&title, pen, scene, within);
}

fn row(entry: &Entry, selected: usize, words: &Words) -> Row {
    let detail = match (&entry.refusal, entry.count) {
        // Several users are not reactivated at once: that is said where somebody looks for it [EXT-19].
        (Some(_), _) if entry.all_deactivated => {
            words.with("bulk-menu-deactivated", &[("count", Arg::Count(selected as u64))])
        }
        (Some(refusal), _) => match (refusal, &entry.work) {
            // Each of them has a reason of their own; the first one would say too little and take too much room.
            (BulkRefusal::Act(_) | BulkRefusal::Edit(_), BulkWork::ResendInvites) if selected > 1 => {
                words.text("bulk-menu-nobody-resend")
            }
            (BulkRefusal::Act(_) | BulkRefusal::Edit(_), _) if selected > 1 => {
                words.text("bulk-menu-nobody-deactivate")
            }
            _ => return full(entry, refusal, words),
        },
        (None, Some(count)) if count < selected => words
            .with("bulk-menu-some", &[("count", Arg::Count(count as u64)), ("selected", Arg::Count(selected as u64))]),
        (None, None) if !matches!(entry.work, BulkWork::Edit(_)) => {
            words.with("bulk-menu-at-most", &[("count", Arg::Count(selected as u64))])
        }
        (None, _) => words.with("bulk-menu-all", &[("count", Arg::Count(selected as u64))]),
    };
    let name = words.text(label(&entry.work));
    Row { sign: "", name, detail, enabled: entry.refusal.is_none(), role: Role::Muted }
}

fn full(entry: &Entry, refusal: &BulkRefusal, words: &Words) -> Row {
    let detail = wording::bulk::reason(refusal, words);
    Row { sign: "", name: words.text(label(&entry.work)), detail, enabled: false, role: Role::Muted }
}
