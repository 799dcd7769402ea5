//! Actions that work everywhere, whoever has the keyboard.

use super::Session;
use crate::{
    domain::guard::{self, Operation},
    ui::{
        action::{self, ActionId},
        effect::Effect,
        layout::WidgetId,
        overlays::{Overlay, Question, account_menu, help, picker, toasts},
        part::Part as _,
        place::Place,
        toast::{Level, Saying},
        wizards::create_user,
        wording,
    },
};

impl Session<'_, '_, '_> {
    /// Does what an action's key would do, when it has one that works here.
    pub(super) fn perform(&mut self, id: ActionId) {
        let contexts = self.model.contexts();
        let works = action::find(id).is_some_and(|action| action.contexts.iter().any(|one| contexts.contains(one)));
        if works {
            let step = self.model.part_mut().act(id, self.around);
            self.step(step);
        } else {
            self.bell();
        }
    }

    pub(super) fn act(&mut self, action: ActionId) {
        match action {
            ActionId::Tab(at) => match Place::TABS.get(usize::from(at)) {
                Some(place) => {
                    self.go(*place);
                    self.model.trail.begin_at(*place);
                }
                None => self.bell(),
            },
            ActionId::Go(place) => self.go(place),
            ActionId::AccountMenu => {
                self.lay(Overlay::AccountMenu(account_menu::State::at(self.model.place)));
            }
            ActionId::Help => {
                let contexts = self.model.contexts();
                self.around.viewer.scroll_to_top(WidgetId::Help);
                self.lay(Overlay::Help(help::State::over(contexts)));
            }
            ActionId::Toasts => {
                self.around.viewer.scroll_to_top(WidgetId::Toasts);
                self.lay(Overlay::Toasts(toasts::State));
            }
            ActionId::Jobs => self.show_jobs(),
            // What is typed there belongs to this operator and account.
            ActionId::SwitchAccount | ActionId::SwitchOperator if self.model.partners_automation.is_dirty() => {
                self.go(Place::PartnersAutomation);
                self.ask(Question::DiscardDomain);
            }
            ActionId::Palette => self.pick(picker::Kind::Commands(self.model.contexts())),
            ActionId::SwitchAccount => self.pick(picker::Kind::Accounts),
            ActionId::SwitchOperator => self.pick(picker::Kind::Operators(self.model.actor.hub)),
            ActionId::ChooseTheme => self.pick(picker::Kind::Themes(self.around.viewer.theme.clone())),
            ActionId::SwitchLanguage => {
                self.around.viewer.lang = self.around.viewer.lang.other();
                self.toast(Level::Info, Saying::plain("toast-language"));
            }
            ActionId::ToggleMouse => {
                self.around.viewer.mouse = !self.around.viewer.mouse;
                let id = if self.around.viewer.mouse { "toast-mouse-on" } else { "toast-mouse-off" };
                self.effects.push(Effect::TakeMouse(self.around.viewer.mouse));
                self.toast(Level::Info, Saying::plain(id));
            }
            ActionId::Quit if self.model.is_dirty() => {
                let kept = self.is_kept();
                self.ask(Question::QuitUnsaved { kept });
            }
            ActionId::Quit | ActionId::QuitNow => self.effects.push(Effect::Quit),
            ActionId::CreateUser => self.create_user(),
            ActionId::MyNotifications => self.lay(Overlay::Notifications(Box::default())),
            ActionId::AssignLead => self.assign_lead(),
            ActionId::AddClassicUser => self.add_classic_user(),
            _ => self.bell(),
        }
    }

    pub(super) fn create_user(&mut self) {
        match guard::allowed(self.around.world, self.model.actor, Operation::CreateUsers) {
            Ok(()) => {
                // What was begun is not lost by beginning something else.
                if let Some(offer) = self.model.drafts.offer() {
                    return self.ask(Question::ResumeOrAnew(offer));
                }
                let wizard = create_user::State::new(self.model.actor);
                self.lay(Overlay::CreateUser(Box::new(wizard)));
            }
            Err(refusal) => {
                let saying = wording::refusal::saying(&refusal);
                self.toast(Level::Error, saying);
            }
        }
    }

    /// Asks to whom a sample lead goes [CRU-43].
    fn assign_lead(&mut self) {
        match guard::allowed(self.around.world, self.model.actor, Operation::AssignLeads) {
            Ok(()) => self.pick(picker::Kind::LeadOwner),
            Err(refusal) => self.toast(Level::Error, wording::refusal::saying(&refusal)),
        }
    }

    fn pick(&mut self, kind: picker::Kind) {
        self.around.viewer.scroll_to_top(WidgetId::PickerList);
        let picker = picker::State::new(kind, self.around);
        self.lay(Overlay::Picker(Box::new(picker)));
    }

    pub(super) fn lay(&mut self, overlay: Overlay) {
        self.model.overlays.push(overlay);
    }
}
