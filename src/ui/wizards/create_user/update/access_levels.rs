//! Page 2: the sections and what is in them.

use crate::{
    domain::{
        access::{Access, PermissionSource},
        granting::{self, CannotGive},
        permission::Grants,
        seat::SeatType,
        template::TemplateId,
        world::{AccountState, World},
    },
    ui::{
        action::ActionId,
        overlays::{Overlay, Question},
        part::Surroundings,
        permissions::editor::{self, Base, Edited},
        step::Step,
        widgets::cursor,
        wizards::create_user::{Focus, Narrowing, Page, Problem, Section, State},
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
                return self.take_seat(offer.seat, world);
            }
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    /// Chooses a seat that can be given, unless it cannot hold a right that is not to be left out in silence [ER-09].
    fn take_seat(&mut self, seat: SeatType, world: &World) -> Step {
        if let Err(why @ CannotGive::ViewOnly(_)) = granting::settle(world, self.actor, seat, &self.draft.access) {
            return Step::Ask(Question::AccessRefused(why));
        }
        self.draft.seat = Some(seat);
        self.draft.accepts_from_removal = 0;
        self.seat_menu = None;
        self.problem = None;
        self.focus = Focus::Header(Section::Narrow);
        Step::Stay
    }

    /// Takes in that seats were bought: the seat they were missing for is chosen, where one was [SM-2, SM-4].
    pub fn seats_bought(&mut self, seat: SeatType, world: &World) -> Step {
        let enough = world.account(self.actor.hub).is_some_and(|account| self.draft.take(account, seat).is_ok());
        if self.seat_menu.is_none() || !enough {
            return Step::Stay;
        }
        let step = self.take_seat(seat, world);
        if self.draft.seat == Some(seat) {
            self.focus = Focus::Seat;
        }
        step
    }

    pub(super) fn expand(&mut self, section: Section) {
        self.open[section as usize] = true;
        self.set_focus(match section {
            Section::Seat => Focus::Seat,
            Section::Narrow => Focus::Way(self.draft.narrowing),
            Section::Review => Focus::Review,
        });
    }

    pub(super) fn collapse(&mut self) {
        match self.focus {
            Focus::TemplateSection | Focus::Template if self.template_open => {
                self.template_open = false;
                self.set_focus(Focus::TemplateSection);
            }
            focus => {
                if let Some(section) = focus.section() {
                    self.open[section as usize] = false;
                    self.set_focus(Focus::Header(section));
                }
            }
        }
    }

    /// Chooses a way to narrow access; permissions that were adjusted are given up only after a question [CRU-28].
    pub(super) fn choose_way(&mut self, way: Narrowing, world: &World) -> Step {
        if way == self.draft.narrowing {
            // It is chosen already: on to what belongs to it.
            match way {
                Narrowing::Dont => self.set_focus(Focus::Header(Section::Review)),
                Narrowing::Template => {
                    self.template_open = true;
                    self.set_focus(Focus::Template);
                }
                Narrowing::Scratch => self.set_focus(Focus::Permissions),
            }
            return Step::Stay;
        }
        if self.draft.is_adjusted() {
            return Step::Ask(Question::DiscardAdjustments(way));
        }
        self.narrow(way, world);
        Step::Stay
    }

    /// Narrows access in this way, from its beginning.
    pub fn narrow(&mut self, way: Narrowing, world: &World) {
        self.draft.narrowing = way;
        self.draft.access = match way {
            Narrowing::Dont | Narrowing::Template => Access::DEFAULT,
            Narrowing::Scratch => {
                let source = PermissionSource::Custom { base: None, grants: Grants::default() };
                Access { super_admin: false, source }
            }
        };
        self.problem = None;
        self.focus = Focus::Way(way);
        if way == Narrowing::Template {
            self.template_open = true;
            self.set_focus(Focus::Template);
        }
        self.keep_within(world);
    }

    /// Opens the list of templates with the cursor on the one that is chosen.
    pub(super) fn open_templates(&mut self, world: &World) {
        let offers = granting::template_offers(world, self.actor, self.draft.seat);
        let chosen = offers.iter().position(|offer| Some(&offer.id) == self.draft.template());
        self.template_menu = Some(chosen.unwrap_or(0));
    }

    pub(super) fn template_menu_action(&mut self, action: ActionId, world: &World) -> Step {
        let offers = granting::template_offers(world, self.actor, self.draft.seat);
        let at = self.template_menu.unwrap_or(0);
        if let Some(row) = cursor::moved(action, at, offers.len(), offers.len()) {
            self.template_menu = Some(row);
            return Step::Stay;
        }
        match action {
            ActionId::Back => self.template_menu = None,
            ActionId::Activate | ActionId::Toggle => {
                let Some(offer) = offers.get(at) else { return Step::Ignored };
                if let Some(why) = &offer.refusal {
                    return Step::Ask(Question::AccessRefused(why.clone()));
                }
                self.template_menu = None;
                if self.draft.is_adjusted() && Some(&offer.id) != self.draft.template() {
                    return Step::Ask(Question::OtherTemplate(offer.id.clone()));
                }
                if Some(&offer.id) != self.draft.template() {
                    self.pick_template(offer.id.clone(), world);
                }
                self.set_focus(Focus::Permissions);
            }
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    /// Starts with a template as it stands.
    pub fn pick_template(&mut self, id: TemplateId, world: &World) {
        let super_admin = world.catalogue().template(&id).is_some_and(|template| template.super_admin);
        self.draft.access = Access { super_admin, source: PermissionSource::Template(id) };
        self.problem = None;
        self.focus = Focus::Permissions;
    }

    /// Opens the permission editor over what is chosen.
    pub(super) fn edit_permissions(&self, around: &mut Surroundings<'_>) -> Step {
        let chosen = self.draft.chosen(around.world.catalogue());
        let base = self.draft.template().map_or(Base::Nothing, |id| Base::Template(id.clone()));
        let editor = editor::State::new(self.actor, self.draft.seat, base, chosen, around);
        Step::open(Overlay::Permissions(Box::new(editor)))
    }

    /// Takes in what the editor has answered. A template that is as it was is that template still.
    pub fn take_permissions(&mut self, edited: Edited, world: &World) {
        let base = self.draft.template().cloned();
        let as_it_stands = base.is_some() && edited == self.draft.compared_with(world.catalogue());
        let source = match base {
            Some(id) if as_it_stands => PermissionSource::Template(id),
            base => PermissionSource::Custom { base, grants: edited.grants },
        };
        self.draft.access = Access { super_admin: edited.super_admin, source };
        self.problem = None;
        self.focus = Focus::Permissions;
    }

    /// Leads to the section that narrows access, because something there is missing or cannot be given.
    pub(in crate::ui::wizards::create_user) fn back_to_narrow(&mut self, problem: Problem) -> Step {
        self.go(Page::AccessLevels);
        self.expand(Section::Narrow);
        self.focus = match (&problem, self.draft.narrowing) {
            (Problem::NoTemplate | Problem::Access(CannotGive::TemplateSeat(..)), _) => {
                self.template_open = true;
                Focus::Template
            }
            (_, Narrowing::Dont) => Focus::Way(Narrowing::Dont),
            _ => Focus::Permissions,
        };
        self.problem = Some(problem);
        Step::Stay
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

    /// Stands at the open list of seats, on the one that is short, until more of it are there [SM-2, SM-4]. What is
    /// wrong stays said, since nothing has been mended yet.
    pub fn wait_for_seats(&mut self, seat: SeatType, world: &World) {
        if self.page != Page::AccessLevels {
            self.go(Page::AccessLevels);
        }
        self.expand(Section::Seat);
        let offers = self.draft.offers(world, self.actor);
        self.seat_menu = Some(offers.iter().position(|offer| offer.seat == seat).unwrap_or(0));
    }
}
