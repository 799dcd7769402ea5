//! Page 4: teams and presets to choose, links to copy.

use crate::{
    domain::{
        command::{Command, SetUpUsers},
        decide,
        world::{AccountState, World},
    },
    ui::{
        action::ActionId,
        layout::WidgetId,
        overlays::{Overlay, no_mail},
        part::Surroundings,
        step::Step,
        toast::{Level, Saying},
        widgets::cursor,
        wizards::create_user::{
            Focus, SetUpList, SetUpSection, State,
            set_up::{Choice, Held},
        },
        wording,
    },
};

impl State {
    /// Opens a section, which closes the other, and goes to its first dropdown.
    pub(super) fn open_set_up(&mut self, section: SetUpSection) {
        self.set_up.open = Some(section);
        let first = self.set_up.lists.iter().find(|list| list.section() == section);
        self.set_focus(first.map_or(Focus::SetUpSection(section), |list| Focus::SetUp(*list)));
    }

    pub(super) fn close_set_up(&mut self, section: SetUpSection) {
        if self.set_up.open == Some(section) {
            self.set_up.open = None;
        }
        self.set_focus(Focus::SetUpSection(section));
    }

    /// Opens the list of a dropdown, with the cursor on what is chosen.
    pub(super) fn open_list(&mut self, list: SetUpList, account: &AccountState) {
        let chosen = self.choices(list, account).iter().position(|choice| choice.held == Held::All);
        self.set_up.menu = Some((list, chosen.unwrap_or(0)));
    }

    pub(super) fn set_up_menu_action(
        &mut self,
        action: ActionId,
        list: SetUpList,
        at: usize,
        account: &AccountState,
        around: &Surroundings<'_>,
    ) -> Step {
        let (world, viewer) = (around.world, &around.viewer);
        let choices = self.choices(list, account);
        if let Some(row) = cursor::moved(action, at, viewer.page(WidgetId::WizardSetUpMenu), choices.len()) {
            self.set_up.menu = Some((list, row));
            return Step::Stay;
        }
        match action {
            ActionId::Back => self.set_up.menu = None,
            ActionId::Activate | ActionId::Toggle => {
                // A list of several stays open for the next.
                if !list.is_multiple() {
                    self.set_up.menu = None;
                }
                return self.choose(choices.get(at), world);
            }
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    /// What to do when the invitation under the cursor does not arrive [CRU-42].
    pub(super) fn no_mail(&self, around: &mut Surroundings<'_>) -> Step {
        let user = self.created.as_ref().and_then(|created| created.users.get(self.row)).copied();
        user.map_or(Step::Ignored, |user| Step::open(Overlay::NoMail(no_mail::State::new(user, around))))
    }

    /// Chooses for all users of the batch, at once [SM-2].
    fn choose(&self, choice: Option<&Choice>, world: &World) -> Step {
        let (Some(choice), Some(created)) = (choice, &self.created) else { return Step::Ignored };
        if let Some(refusal) = decide::set_up_refusal(world, self.actor, &choice.set_up) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let command = SetUpUsers { users: created.users.clone(), set_up: choice.set_up.clone() };
        Step::Submit(Box::new(Command::SetUpUsers(command)))
    }

    fn choices(&self, list: SetUpList, account: &AccountState) -> Vec<Choice> {
        self.created.as_ref().map_or_else(Vec::new, |created| list.choices(&created.users, account))
    }

    pub(super) fn copy(&self, account: &AccountState, all: bool) -> Step {
        let Some(created) = &self.created else { return Step::Ignored };
        let link = |id| {
            let user = account.user_by_id(id)?;
            Some((user.email.typed().to_owned(), user.invite.as_ref()?.link()))
        };
        if all {
            let links: Vec<(String, String)> = created.users.iter().filter_map(|id| link(*id)).collect();
            let text: Vec<String> = links.iter().map(|(email, link)| format!("{email} {link}")).collect();
            return if links.is_empty() { Step::Ignored } else { Step::Copy(text.join("\n"), copied(links.len())) };
        }
        match created.users.get(self.row).and_then(|id| link(*id)) {
            Some((_, link)) => Step::Copy(link, copied(1)),
            None => Step::Ignored,
        }
    }
}

/// What is told when links were copied.
fn copied(links: usize) -> Saying {
    Saying::plain("toast-copied").count("count", links)
}
