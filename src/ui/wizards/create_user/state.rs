//! The wizard's state: the draft, and where one is in it.

use serde::{Deserialize, Serialize};

use super::{
    draft::{Draft, Narrowing, Problem},
    set_up::{SetUpList, SetUpPanel, SetUpSection},
    step::{Focus, Page, Section},
};
use crate::{
    domain::{
        change::TakenBack,
        granting,
        guard::Actor,
        id::UserId,
        seat::SeatType,
        user::Origin,
        world::{AccountState, World},
    },
    ui::{action::ContextId, toast::Saying, widgets::field::Field},
};

/// The wizard as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Who operates it.
    pub actor: Actor,
    /// All that was put in.
    pub draft: Draft,
    /// What is being typed.
    pub field: Field,
    /// The address that is in the field to be mended.
    pub editing: Option<Editing>,
    /// The page.
    pub page: Page,
    /// What has the focus.
    pub focus: Focus,
    /// Which sections of page 2 are open.
    pub open: [bool; 3],
    /// The cursor of the list on this page.
    pub row: usize,
    /// The cursor of the seat dropdown, while it is open.
    pub seat_menu: Option<usize>,
    /// Whether the part with the templates is open.
    pub template_open: bool,
    /// The cursor of the template dropdown, while it is open.
    pub template_menu: Option<usize>,
    /// What is wrong, until it is mended.
    pub problem: Option<Problem>,
    /// What is worth knowing about what was typed.
    pub notice: Option<Saying>,
    /// The addresses that were given again, since somebody came to the page or took one out [CRU-06].
    pub twice: Vec<String>,
    /// The users that were created, from page 4 on.
    pub created: Option<Created>,
    /// Teams and presets of page 4.
    pub set_up: SetUpPanel,
}

/// An address that has gone back into the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Editing {
    /// Its row in the list.
    pub row: usize,
    /// It as it was.
    pub text: String,
    /// Where it came from.
    pub origin: Origin,
}

/// What the commit did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// The users, in the order of the batch.
    pub users: Vec<UserId>,
    /// The seat they got.
    pub seat: SeatType,
    /// How many were mailed.
    pub mailed: usize,
    /// Seats that were taken back from a scheduled removal.
    pub taken_back: Option<TakenBack>,
}

impl State {
    /// The wizard at its beginning.
    pub fn new(actor: Actor) -> Self {
        Self {
            actor,
            draft: Draft::default(),
            field: Field::default(),
            editing: None,
            page: Page::AddUsers,
            focus: Focus::Field,
            open: [false; 3],
            row: 0,
            seat_menu: None,
            template_open: true,
            template_menu: None,
            problem: None,
            notice: None,
            twice: Vec::new(),
            created: None,
            set_up: SetUpPanel::default(),
        }
    }

    /// Whether leaving would lose something.
    pub(super) fn holds_something(&self) -> bool {
        self.created.is_none() && !(self.draft.is_blank() && self.field.text().trim().is_empty())
    }

    /// Whether there is something in it that was not created yet.
    pub fn is_unfinished(&self) -> bool {
        self.holds_something()
    }

    /// Whether a section of page 2 is open.
    pub const fn is_open(&self, section: Section) -> bool {
        self.open[section as usize]
    }

    /// What can have the focus on this page, in the order Tab walks.
    pub fn order(&self) -> Vec<Focus> {
        let mut order = Vec::new();
        match self.page {
            Page::AddUsers => {
                order.extend([Focus::Field, Focus::CsvButton, Focus::SalesforceButton]);
                if !self.draft.addresses.is_empty() {
                    order.push(Focus::Addresses);
                }
            }
            Page::AccessLevels => {
                for section in Section::ALL {
                    order.push(Focus::Header(section));
                    if self.is_open(section) {
                        match section {
                            Section::Seat => order.push(Focus::Seat),
                            Section::Narrow => order.extend(self.narrow_order()),
                            Section::Review => order.push(Focus::Review),
                        }
                    }
                }
            }
            Page::Invite => order.extend([Focus::SkipInvite, Focus::Batch]),
            Page::Continue => {
                for section in SetUpSection::ALL {
                    order.push(Focus::SetUpSection(section));
                    if self.set_up.open == Some(section) {
                        let lists = self.set_up.lists.iter().filter(|list| list.section() == section);
                        order.extend(lists.map(|list| Focus::SetUp(*list)));
                    }
                }
                order.push(Focus::Links);
            }
        }
        // The way on comes before the way back.
        order.push(Focus::NextButton);
        if self.page != Page::Continue {
            order.push(Focus::BackButton);
        }
        order
    }

    /// What can have the focus in the section that narrows access.
    fn narrow_order(&self) -> Vec<Focus> {
        let mut order = Vec::new();
        for way in Narrowing::ALL {
            order.push(Focus::Way(way));
            match way {
                _ if way != self.draft.narrowing => {}
                Narrowing::Dont => {}
                Narrowing::Template => {
                    order.push(Focus::TemplateSection);
                    order.extend(self.template_open.then_some(Focus::Template));
                    order.extend(self.draft.template().map(|_| Focus::Permissions));
                }
                Narrowing::Scratch => order.push(Focus::Permissions),
            }
        }
        order
    }

    /// Where keys are looked up, the nearest first.
    pub(super) fn contexts_here(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.seat_menu.is_some() || self.template_menu.is_some() || self.set_up.menu.is_some() {
            return vec![C::Menu, C::Always];
        }
        let mut contexts = match self.focus {
            Focus::Field => vec![C::Field],
            Focus::Addresses => vec![C::WizardAddresses, C::List],
            Focus::Header(_) | Focus::SetUpSection(_) => vec![C::WizardSection, C::List],
            Focus::TemplateSection | Focus::Permissions => vec![C::WizardSection, C::WizardInside, C::List],
            Focus::Seat | Focus::Way(_) | Focus::Template | Focus::SetUp(_) => {
                vec![C::WizardControl, C::WizardInside, C::List]
            }
            Focus::Review => vec![C::WizardInside, C::List],
            Focus::Batch => vec![C::List],
            Focus::Links => vec![C::WizardLinks, C::Invitation, C::List],
            Focus::CsvButton | Focus::SalesforceButton | Focus::SkipInvite | Focus::BackButton | Focus::NextButton => {
                vec![C::WizardControl, C::List]
            }
        };
        if self.page == Page::AddUsers {
            contexts.push(C::WizardSources);
        }
        if matches!(self.page, Page::AccessLevels | Page::Invite) {
            contexts.push(C::WizardBack);
        }
        contexts.extend([C::Wizard, C::Always]);
        contexts
    }

    /// Keeps the state within what the world has become.
    pub(super) fn keep_within(&mut self, world: &World) {
        let Some(account) = world.account(self.actor.hub) else { return };
        self.keep_set_up_within(account);
        if let Some(at) = self.seat_menu {
            let offers = self.draft.offers(world, self.actor).len();
            self.seat_menu = Some(at.min(offers.saturating_sub(1)));
        }
        if let Some(at) = self.template_menu {
            let offers = granting::template_offers(world, self.actor, self.draft.seat).len();
            self.template_menu = Some(at.min(offers.saturating_sub(1)));
        }
        if let Some(problem) = &self.problem {
            let still = match problem {
                // No change of the world makes the list shorter.
                Problem::TooMany(_) => return,
                Problem::Nobody | Problem::Entries(_) => self.draft.check_addresses(world, account).err(),
                Problem::NoSeat | Problem::SeatRefused(_) | Problem::Shortage(..) => {
                    self.draft.check_seat(world, account, self.actor).err()
                }
                Problem::NoTemplate | Problem::Access(_) => self.draft.check_access(world, self.actor).err(),
            };
            self.problem = still;
        }
    }

    /// Keeps page 4 within the teams and presets there are.
    pub(super) fn keep_set_up_within(&mut self, account: &AccountState) {
        let Some(created) = &self.created else { return };
        let lists = SetUpList::ALL.into_iter().filter(|list| list.has_choices(&created.users, account));
        self.set_up.lists = lists.collect();
        if let Some((list, at)) = self.set_up.menu {
            let rows = list.choices(&created.users, account).len();
            let there = self.set_up.lists.contains(&list);
            self.set_up.menu = there.then_some((list, at.min(rows.saturating_sub(1))));
        }
        if let Focus::SetUp(list) = self.focus
            && !self.set_up.lists.contains(&list)
        {
            self.focus = Focus::SetUpSection(list.section());
        }
    }
}
