//! The form of a classic grant: what was chosen, and what each choice brings along.

use super::item::{Item, role_label};
use crate::{
    domain::access::{ClassicGrant, ClassicScope},
    ui::{action::ActionId, step::Step, toast::Saying, widgets::cursor},
};

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The grant as it stands.
    pub grant: ClassicGrant,
    /// The dropdown whose list is open, and the row its cursor is on.
    pub menu: Option<(Item, usize)>,
    /// What the last choice has brought along, and where that is told.
    pub notice: Option<(Item, Saying)>,
}

impl Form {
    /// A form over a grant.
    pub const fn new(grant: ClassicGrant) -> Self {
        Self { grant, menu: None, notice: None }
    }

    /// Chooses, switches or opens an item.
    pub fn activate(&mut self, item: Item) {
        self.notice = None;
        let grant = &mut self.grant;
        match item {
            Item::Role(role) => {
                let adjusted = !grant.is_as_its_role();
                if grant.role != role {
                    grant.choose_role(role);
                    // What was adjusted by hand is not given up in silence.
                    let saying = Saying::plain("classic-role-defaults").message("role", role_label(role));
                    self.notice = adjusted.then_some((item, saying));
                }
            }
            Item::Crm => grant.crm_features = !grant.crm_features,
            Item::BulkDelete => grant.bulk_delete = !grant.bulk_delete,
            Item::Import => grant.import = !grant.import,
            Item::Export => grant.export = !grant.export,
            Item::Properties => grant.edit_properties = !grant.edit_properties,
            Item::Product(product) => grant.products.toggle(product),
            Item::View | Item::Edit => {
                let chosen = if item == Item::View { grant.view } else { grant.edit };
                let at = ClassicScope::ALL.iter().position(|scope| *scope == chosen);
                self.menu = Some((item, at.unwrap_or(0)));
            }
        }
    }

    /// Does an action in the open list.
    pub fn menu_action(&mut self, action: ActionId) -> Step {
        let Some((item, at)) = self.menu else { return Step::Ignored };
        let len = ClassicScope::ALL.len();
        if let Some(row) = cursor::moved(action, at, len, len) {
            self.menu = Some((item, row));
            return Step::Stay;
        }
        match action {
            ActionId::Back => self.menu = None,
            ActionId::Activate | ActionId::Toggle => {
                self.menu = None;
                if let Some(scope) = ClassicScope::ALL.get(at) {
                    self.choose_scope(item, *scope);
                }
            }
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    /// Takes in a scope; the other one moves along when Edit would reach further than View [LEG-23].
    fn choose_scope(&mut self, item: Item, scope: ClassicScope) {
        let moved = match item {
            Item::View => self.grant.set_view(scope),
            _ => self.grant.set_edit(scope),
        };
        let id = if item == Item::View { "classic-edit-narrowed" } else { "classic-view-widened" };
        self.notice = moved.then(|| (item, Saying::plain(id).message("scope", scope_label(scope))));
    }

    /// Whether an item is not what the role starts with.
    pub fn is_adjusted(&self, item: Item) -> bool {
        let (is, was) = (&self.grant, ClassicGrant::defaults(self.grant.role));
        match item {
            Item::Role(_) | Item::Product(_) => false,
            Item::Crm => is.crm_features != was.crm_features,
            Item::View => is.view != was.view,
            Item::Edit => is.edit != was.edit,
            Item::BulkDelete => is.bulk_delete != was.bulk_delete,
            Item::Import => is.import != was.import,
            Item::Export => is.export != was.export,
            Item::Properties => is.edit_properties != was.edit_properties,
        }
    }

    /// How many items are not what the role starts with.
    pub fn adjusted(&self) -> usize {
        Item::ALL.into_iter().filter(|item| self.is_adjusted(*item)).count()
    }

    /// Whether an item is chosen, switched on or given; the scopes are neither.
    pub fn is_on(&self, item: Item) -> Option<bool> {
        let grant = &self.grant;
        Some(match item {
            Item::Role(role) => grant.role == role,
            Item::Crm => grant.crm_features,
            Item::BulkDelete => grant.bulk_delete,
            Item::Import => grant.import,
            Item::Export => grant.export,
            Item::Properties => grant.edit_properties,
            Item::Product(product) => grant.products.has(product),
            Item::View | Item::Edit => return None,
        })
    }

    /// The scope that an item has; only View and Edit have one.
    pub fn scope(&self, item: Item) -> Option<ClassicScope> {
        match item {
            Item::View => Some(self.grant.view),
            Item::Edit => Some(self.grant.edit),
            _ => None,
        }
    }
}

/// The id of a scope's name.
pub const fn scope_label(scope: ClassicScope) -> &'static str {
    match scope {
        ClassicScope::Owned => "grant-owned",
        ClassicScope::OwnedAndUnassigned => "grant-owned-unassigned",
        ClassicScope::Everything => "grant-everything",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::ClassicRole;

    /// AC-11, LEG-15..LEG-17: each of the switches changes itself and nothing else.
    #[test]
    fn switches_do_not_depend_on_each_other() {
        let switches = [Item::Crm, Item::BulkDelete, Item::Import, Item::Export, Item::Properties];
        for role in ClassicRole::ALL {
            for item in switches {
                let mut form = Form::new(ClassicGrant::defaults(role));
                let before = form.clone();
                form.activate(item);
                assert_eq!(form.is_on(item), before.is_on(item).map(|on| !on), "{item:?}");
                for other in Item::ALL.into_iter().filter(|other| *other != item) {
                    assert_eq!(form.is_on(other), before.is_on(other), "{item:?} moves {other:?}");
                    assert_eq!(form.scope(other), before.scope(other), "{item:?} moves {other:?}");
                }
                assert_eq!(form.adjusted(), 1);
                form.activate(item);
                assert_eq!(form, before);
            }
        }
    }

    /// LEG-11: the items are the same whichever role is chosen; another role brings its defaults, and says so when something
    /// had been adjusted.
    #[test]
    fn another_role_brings_its_defaults_and_says_so() {
        let mut form = Form::new(ClassicGrant::defaults(ClassicRole::User));
        form.activate(Item::Role(ClassicRole::SalesManager));
        assert_eq!(form.notice, None);
        form.activate(Item::Import);
        form.activate(Item::Role(ClassicRole::SalesManager));
        assert_eq!(form.adjusted(), 1, "the chosen role chosen again changes nothing");
        form.activate(Item::Role(ClassicRole::Administrator));
        assert_eq!(form.adjusted(), 0);
        let (at, saying) = form.notice.unwrap();
        assert_eq!((at, saying.id), (Item::Role(ClassicRole::Administrator), "classic-role-defaults"));
    }

    /// AC-09, LEG-13, LEG-14: either list has three scopes in their order; AC-10, LEG-23: a wider Edit widens View, a narrower
    /// View narrows Edit, and either is told.
    #[test]
    fn scopes_are_chosen_from_a_list_and_move_along() {
        let mut form = Form::new(ClassicGrant::defaults(ClassicRole::Administrator));
        form.activate(Item::View);
        assert_eq!(form.menu, Some((Item::View, 0)));
        for action in [ActionId::Last, ActionId::Activate] {
            assert_eq!(form.menu_action(action), Step::Stay);
        }
        assert_eq!((form.grant.view, form.grant.edit), (ClassicScope::Owned, ClassicScope::Owned));
        assert_eq!(
            form.notice.as_ref().map(|(at, saying)| (*at, saying.id)),
            Some((Item::View, "classic-edit-narrowed"))
        );
        form.activate(Item::Edit);
        assert_eq!(form.menu, Some((Item::Edit, 2)));
        form.menu_action(ActionId::First);
        form.menu_action(ActionId::Toggle);
        assert_eq!((form.grant.view, form.grant.edit), (ClassicScope::Everything, ClassicScope::Everything));
        assert_eq!(
            form.notice.as_ref().map(|(at, saying)| (*at, saying.id)),
            Some((Item::Edit, "classic-view-widened"))
        );
        form.activate(Item::Edit);
        form.menu_action(ActionId::Down);
        form.menu_action(ActionId::Back);
        assert_eq!((form.menu, form.grant.edit), (None, ClassicScope::Everything));
    }
}
