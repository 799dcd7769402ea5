//! What has the focus, and what the keys do.

use super::{
    cards::{self, Card, Control, Verb},
    change::Menu,
};
use crate::{
    domain::{
        decide,
        guard::Actor,
        seat::SeatType,
        world::{AccountState, World},
    },
    ui::{
        action::{Action, ActionId, ContextId},
        key::Key,
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question},
        part::{Part, Surroundings},
        place::Place,
        screens::users::{self, listing::Listing},
        step::Step,
        wizards::buy_seats,
    },
};

/// What has the keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The buttons of the cards.
    Cards,
    /// Who holds which seat.
    #[default]
    Table,
}

/// The pane as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Who holds which seat.
    pub table: users::State,
    /// What has the keyboard.
    pub focus: Focus,
    /// The list of seats for the user under the cursor, while it is open.
    pub menu: Option<Menu>,
    /// The button that has the focus, or had it last; of a card without buttons, the one that another card would have in
    /// its place.
    at: Option<Control>,
    /// Whether that card has no buttons, so that the focus is on the card itself.
    bare: bool,
    /// Whether that button says why not in place of what it stands for.
    refused: bool,
}

impl Default for State {
    fn default() -> Self {
        let table = users::State::of(Listing::Seats);
        Self { table, focus: Focus::Table, menu: None, at: None, bare: false, refused: false }
    }
}

/// Where the focus can stand among the cards, from the top to the bottom: each button; and a card that has none, which
/// the flag says.
fn stops(around: &Surroundings<'_>) -> Vec<(Control, bool)> {
    let cards = around.account().map(|account| cards::cards(around.world, account)).unwrap_or_default();
    let verbs = |card: &Card<'_>| match card {
        Card::Bought(_) => [Some(Verb::Add), Some(Verb::Remove)],
        Card::Free | Card::Tier | Card::NotBought => [Some(Verb::Add), None],
    };
    let of = |(seat, card): &(SeatType, Card<'_>)| {
        let (seat, bare) = (*seat, !matches!(card, Card::Bought(_)));
        verbs(card).into_iter().flatten().map(move |verb| (Control { seat, verb }, bare))
    };
    cards.iter().flat_map(of).collect()
}

impl State {
    /// The button that has the focus, or had it last; the first of all until somebody moves. A card without buttons has
    /// one that is not drawn.
    pub const fn control(&self) -> Option<Control> {
        self.at
    }

    /// Takes in what the world has become, the table aside.
    pub(in crate::ui) fn look(&mut self, around: &Surroundings<'_>) {
        let all = stops(around);
        let there = |at: &Control| all.iter().any(|(control, _)| control.seat == at.seat);
        let first = all.iter().find(|(_, bare)| !bare).or_else(|| all.first());
        self.at = self.at.filter(there).or_else(|| first.map(|(control, _)| *control));
        if self.at.is_none() {
            self.focus = Focus::Table;
        }
        self.menu = self.menu.take().filter(|menu| menu.holds(around));
        self.settle(around);
    }

    /// Notes what is true of the button that has the focus now.
    fn settle(&mut self, around: &Surroundings<'_>) {
        let pools = around.account().map(AccountState::pools);
        self.bare = self.at.is_some_and(|at| pools.is_none_or(|pools| !pools.contains_key(&at.seat)));
        let loading = around.loading.is_some();
        self.refused = self.at.is_some_and(|at| at.refusal(around.world, around.actor, loading).is_some());
    }

    /// Moves the focus among the cards: `by` of them down or up, to the same button where the card has it.
    fn go(&mut self, by: isize, around: &Surroundings<'_>) {
        let Some(now) = self.at else { return };
        let mut seats: Vec<SeatType> = stops(around).iter().map(|(control, _)| control.seat).collect();
        seats.dedup();
        let at = seats.iter().position(|seat| *seat == now.seat).unwrap_or(0);
        let last = seats.len().saturating_sub(1);
        match at.checked_add_signed(by) {
            // Below the last card are the people.
            Some(to) if to > last && by == 1 => self.focus = Focus::Table,
            to => {
                let to = to.unwrap_or(if by < 0 { 0 } else { last });
                let seat = seats.get(to.min(last)).copied().unwrap_or(now.seat);
                self.at = Some(Control { seat, ..now });
            }
        }
    }

    /// Moves the focus by one stop: through all buttons, then to the table, then around. An account without any button
    /// has its cards in their place.
    fn walk(&mut self, forward: bool, around: &Surroundings<'_>) {
        let all = stops(around);
        let none = all.iter().all(|(_, bare)| *bare);
        let stands = |at: &usize| none || all.get(*at).is_some_and(|(_, bare)| !bare);
        let now = |(control, bare): &(Control, bool)| {
            self.at.is_some_and(|at| at.seat == control.seat && (*bare || at.verb == control.verb))
        };
        let at = all.iter().position(now).unwrap_or(0);
        let to = match (self.focus, forward) {
            (Focus::Table, true) => (0..all.len()).find(stands),
            (Focus::Table, false) => (0..all.len()).rfind(stands),
            (Focus::Cards, true) => (at + 1..all.len()).find(stands),
            (Focus::Cards, false) => (0..at).rfind(stands),
        };
        match to.and_then(|to| all.get(to)) {
            Some((control, _)) => (self.focus, self.at) = (Focus::Cards, Some(*control)),
            None => self.focus = Focus::Table,
        }
    }

    fn press(&mut self, control: Control, around: &Surroundings<'_>) -> Step {
        self.at = Some(control);
        let loading = around.loading.is_some();
        if let Some((level, why)) = control.refusal(around.world, around.actor, loading) {
            return Step::Tell(level, why);
        }
        match control.verb {
            Verb::Add => match decide::for_sale(around.world, around.actor, control.seat) {
                Ok(pool) => {
                    let page = buy_seats::State::new(control.seat, decide::most(pool));
                    Step::open(Overlay::BuySeats(Box::new(page)))
                }
                Err(rejection) => Step::Ask(Question::Refused(rejection)),
            },
            // It only leads there; what is removed is said there [RMS-03].
            Verb::Remove => Step::GoToRemoval(control.seat),
        }
    }

    /// Presses a button of the card that had the focus last; an account that buys nothing is told why.
    fn press_verb(&mut self, verb: Verb, around: &Surroundings<'_>) -> Step {
        match self.at {
            Some(at) => self.press(Control { verb, ..at }, around),
            None => {
                let control = Control { seat: SeatType::Core, verb };
                match control.refusal(around.world, around.actor, false) {
                    Some((level, why)) => Step::Tell(level, why),
                    None => Step::Ignored,
                }
            }
        }
    }

    fn open_menu(&mut self, around: &Surroundings<'_>) -> Step {
        let Some(user) = self.table.user_at(around.roster) else { return Step::Ignored };
        match Menu::open(user, around) {
            Ok(menu) => {
                self.menu = Some(menu);
                Step::Stay
            }
            Err(step) => step,
        }
    }

    /// Lets the open list answer; it closes when it has nothing more to say.
    fn in_menu(&mut self, act: impl FnOnce(&mut Menu) -> Option<Step>) -> Step {
        match self.menu.as_mut().and_then(act) {
            Some(step) => step,
            None => {
                self.menu = None;
                Step::Stay
            }
        }
    }

    fn act_on_cards(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let Some(at) = self.at else { return Step::Ignored };
        match action {
            ActionId::Down => self.go(1, around),
            ActionId::Up => self.go(-1, around),
            ActionId::First | ActionId::PageUp => self.go(isize::MIN, around),
            ActionId::Last | ActionId::PageDown => self.go(isize::MAX, around),
            ActionId::GridRight => self.at = Some(Control { verb: Verb::Remove, ..at }),
            ActionId::GridLeft => self.at = Some(Control { verb: Verb::Add, ..at }),
            ActionId::Activate | ActionId::Toggle => return self.press(at, around),
            ActionId::Back => return Step::GoBack,
            other => {
                // Whatever else is asked for is asked of the people below.
                let step = self.table.act(other, around);
                if !matches!(step, Step::Elsewhere(_)) {
                    self.focus = Focus::Table;
                }
                return step;
            }
        }
        Step::Stay
    }

    fn take(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.table.refused {
            return self.table.act(action, around);
        }
        if self.menu.is_some() {
            return self.in_menu(|menu| menu.act(action, around));
        }
        match action {
            _ if self.table.searching => return self.table.act(action, around),
            ActionId::NextField => self.walk(true, around),
            ActionId::PrevField => self.walk(false, around),
            ActionId::AddSeats => return self.press_verb(Verb::Add, around),
            ActionId::RemoveSeats => return self.press_verb(Verb::Remove, around),
            ActionId::ChangeSeat => return self.open_menu(around),
            _ if self.focus == Focus::Cards => return self.act_on_cards(action, around),
            // One step back from the pane is the first one, once nothing is searched or selected.
            ActionId::Back if !self.table.clears() => return Step::GoBack,
            other => return self.table.act(other, around),
        }
        Step::Stay
    }

    fn click_on(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            _ if self.table.refused => Step::Stay,
            (WidgetId::SeatsMenu, Some(row)) => self.in_menu(|menu| menu.press(row, around)),
            (WidgetId::SeatsMenu, None) => Step::Stay,
            // A click beside it closes it, and does nothing else.
            _ if self.menu.take().is_some() => Step::Stay,
            (WidgetId::SeatsCard(control), _) => {
                self.focus = Focus::Cards;
                self.table.leave_search();
                self.press(control, around)
            }
            (WidgetId::SeatsType(seat), _) => {
                self.focus = Focus::Cards;
                self.table.leave_search();
                self.at = Some(Control { seat, verb: self.at.map_or(Verb::Add, |at| at.verb) });
                Step::Stay
            }
            (WidgetId::SeatsCards, _) => Step::Stay,
            _ => {
                self.focus = Focus::Table;
                self.table.click(hit, around)
            }
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::Seats.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.table.refused || self.table.searching {
            return self.table.contexts();
        }
        if self.menu.is_some() {
            return vec![C::Menu, C::Always];
        }
        let mut contexts = match self.focus {
            Focus::Cards => vec![C::SeatCards, C::Seats, C::List, C::Panes],
            Focus::Table => self.table.contexts(),
        };
        if !contexts.contains(&C::Return) {
            contexts.push(C::Return);
        }
        if self.focus == Focus::Cards {
            contexts.push(C::Always);
        }
        contexts
    }

    fn focus(&self) -> WidgetId {
        match (self.focus, self.at) {
            _ if self.menu.is_some() => WidgetId::SeatsMenu,
            (Focus::Cards, Some(Control { seat, .. })) if self.bare && !self.table.searching => {
                WidgetId::SeatsType(seat)
            }
            (Focus::Cards, Some(control)) if !self.table.searching => WidgetId::SeatsCard(control),
            _ => self.table.focus(),
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            _ if self.menu.is_some() => None,
            (ActionId::NextField, Focus::Table) if !self.table.searching => Some("action-to-seat-cards"),
            (ActionId::Activate, Focus::Cards) => Some(match self.at.map(|at| at.verb) {
                Some(Verb::Remove) => "action-to-removal",
                Some(Verb::Add) | None => "action-add-seats",
            }),
            (ActionId::Back, Focus::Table) if !self.table.searching && !self.table.clears() => None,
            (_, Focus::Table) => self.table.label(action),
            (_, Focus::Cards) => None,
        }
    }

    fn dims(&self, action: ActionId, _world: &World, _actor: Actor) -> bool {
        action == ActionId::Activate && self.focus == Focus::Cards && self.menu.is_none() && self.refused
    }

    fn keeps(&self) -> &'static [ActionId] {
        match self.focus {
            Focus::Cards if self.menu.is_none() => &[ActionId::Activate],
            Focus::Cards | Focus::Table => &[],
        }
    }

    fn prominence(&self, action: &Action) -> u8 {
        match (action.id, self.focus) {
            // A card without buttons promises nothing; its key says why.
            (ActionId::Activate, Focus::Cards) if self.bare && self.menu.is_none() => 0,
            // The way to the cards has no other sign on the screen.
            (ActionId::NextField, Focus::Table) if !self.table.searching => 2,
            _ => action.prominence,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let step = self.take(action, around);
        self.settle(around);
        step
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if self.menu.is_some() { None } else { self.table.type_key(key, around) }
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if self.menu.is_some() { Step::Ignored } else { self.table.paste(text, around) }
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let step = self.click_on(hit, around);
        self.settle(around);
        step
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.table.reconcile(around);
        self.look(around);
    }
}
