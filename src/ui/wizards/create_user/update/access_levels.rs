//! Page 2: the sections and what is in them.

use crate::{
    domain::world::{AccountState, World},
    ui::{
        action::ActionId,
        overlays::Question,
        step::Step,
        widgets::cursor,
        wizards::create_user::{Focus, Page, Problem, Section, State},
    },
};

impl State {
    pub(super) fn seat_menu_action(&mut self, action: ActionId, world: &World, account: &AccountState) -> Step {
        let offers = self.draft.offers(world, self.actor);
        let at = self.seat_menu.unwrap_or(0);
        if let Some(row) = cursor::moved(action, at, offers.len(), offers.len()) {
            self.seat_menu = Some(row);
            return Step::Stay;
        }
        match action {
            ActionId::Back => self.seat_menu = None,
            ActionId::Activate | ActionId::Toggle => {
                let Some(offer) = offers.get(at) else { return Step::Ignored };
                if let Some(refusal) = &offer.refusal {
                    return Step::Ask(Question::SeatRefused(offer.seat, refusal.clone()));
                }
                if let Err(short) = self.draft.take(account, offer.seat) {
                    return Step::Ask(Question::Shortage(offer.seat, short));
                }
                self.draft.seat = Some(offer.seat);
                self.draft.accepts_from_removal = 0;
                self.seat_menu = None;
                self.problem = None;
                self.focus = Focus::Header(Section::Narrow);
            }
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    pub(super) fn expand(&mut self, section: Section) {
        self.open[section as usize] = true;
        self.set_focus(match section {
            Section::Seat => Focus::Seat,
            Section::Narrow => Focus::DontNarrow,
            Section::Review => Focus::Review,
        });
    }

    pub(super) fn collapse(&mut self) {
        let section = match self.focus {
            Focus::Header(section) => section,
            Focus::Seat => Section::Seat,
            Focus::DontNarrow => Section::Narrow,
            Focus::Review => Section::Review,
            _ => return,
        };
        self.open[section as usize] = false;
        self.set_focus(Focus::Header(section));
    }

    /// Leads to the seat dropdown, because the seat is missing or cannot be given.
    pub(in crate::ui::wizards::create_user) fn back_to_seat(&mut self, problem: Problem) -> Step {
        self.go(Page::AccessLevels);
        self.expand(Section::Seat);
        let step = match &problem {
            Problem::Shortage(seat, short) => Step::Ask(Question::Shortage(*seat, *short)),
            _ => Step::Stay,
        };
        self.problem = Some(problem);
        step
    }

    /// Leads to the seat dropdown with its list open, so that another seat can be chosen [ER-07].
    pub fn choose_other_seat(&mut self, world: &World) {
        self.go(Page::AccessLevels);
        self.expand(Section::Seat);
        let offers = self.draft.offers(world, self.actor);
        let chosen = offers.iter().position(|offer| Some(offer.seat) == self.draft.seat);
        self.seat_menu = Some(chosen.unwrap_or(0));
    }
}
