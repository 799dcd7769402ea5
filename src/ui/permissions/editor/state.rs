//! What is edited, and what the keys do.

use crate::{
    domain::{
        granting::Giver,
        guard::{self, Actor, Refusal},
        id::UserId,
        permission::{Catalogue, Grant, Grants, Group, Permission, PermissionKey, keys},
        seat::SeatType,
        template::{Template, TemplateId},
        world::{AccountState, World},
    },
    ui::{
        action::{ActionId, ContextId},
        i18n::Words,
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question},
        part::{Part, Surroundings},
        permissions::{
            branch::{self, Branch, Heading, Item, Withheld},
            more,
            tree::{self, Tree},
        },
        step::Step,
        toast::Saying,
        wording,
    },
};

/// What the editor answers: the grants as they were chosen, what the seat cannot hold among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edited {
    /// What is granted, the super admin right aside.
    pub grants: Grants,
    /// Whether the super admin right is.
    pub super_admin: bool,
}

/// What the editor starts from, and marks changes against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// Nothing is granted [CRU-27].
    Nothing,
    /// The defaults of the seat [CRU-25].
    Defaults,
    /// A template as it stands [CRU-26].
    Template(TemplateId),
}

/// The editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Who edits.
    pub actor: Actor,
    /// The seat that is to hold it, when one is chosen.
    pub seat: Option<SeatType>,
    /// What it started from.
    pub base: Base,
    /// What is edited.
    pub edited: Edited,
    /// Groups, cursor and search.
    pub tree: Tree,
    /// What has the focus.
    pub focus: Focus,
    /// Whose partner program can be opened under More; nobody's where there is none [PET-01].
    pub partner: Option<UserId>,
    /// What the last change has brought along, or why there was none.
    pub notice: Option<Saying>,
    before: Edited,
    opened_with: Edited,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The permissions, or the search over them.
    List,
    /// The button that keeps the changes.
    Save,
    /// The button that does not.
    Cancel,
}

impl Focus {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::List, Self::Save, Self::Cancel];
}

impl State {
    /// The editor over what is granted now.
    pub fn new(
        actor: Actor,
        seat: Option<SeatType>,
        base: Base,
        edited: Edited,
        around: &mut Surroundings<'_>,
    ) -> Self {
        let before = granted_by(&base, seat, around.world.catalogue());
        around.viewer.scroll_to_top(WidgetId::PermissionsTree);
        Self {
            actor,
            seat,
            base,
            before,
            opened_with: edited.clone(),
            edited,
            tree: Tree::closed(Group::ALL.map(Heading::Group)),
            focus: Focus::List,
            partner: None,
            notice: None,
        }
    }

    /// The groups with all that is in them, as it stands.
    pub fn branches(&self, account: &AccountState, catalogue: &Catalogue) -> Vec<Branch> {
        branch::of_catalogue(branch::groups(account, self.seat), catalogue, |permission| Item {
            changed: self.is_changed(permission),
            withheld: self.withheld(permission),
            ..Item::of(permission, self.value(permission))
        })
    }

    /// How much of a permission is granted. A super admin holds the widest of each, but for the partner tag, which is
    /// none of what is granted [PET-02].
    pub fn value(&self, permission: &Permission) -> Option<Grant> {
        self.edited.value(permission)
    }

    /// How much of it was granted by what it is compared with.
    pub fn before(&self, permission: &Permission) -> Option<Grant> {
        self.before.value(permission)
    }

    fn is_changed(&self, permission: &Permission) -> bool {
        self.value(permission) != self.before(permission)
    }

    /// How many permissions are not what they started from.
    pub fn changes(&self, catalogue: &Catalogue) -> usize {
        catalogue.permissions().iter().filter(|permission| self.is_changed(permission)).count()
    }

    /// What of a permission the seat cannot hold: of what is granted, or, when nothing is, of whatever could be.
    fn withheld(&self, permission: &Permission) -> Withheld {
        let Some(seat) = self.seat else { return Withheld::Nothing };
        let granted = self.value(permission);
        let held = permission.held_by(seat, granted.unwrap_or(permission.widest()));
        match (granted, held) {
            (_, None) => Withheld::All,
            (Some(granted), Some(held)) if held != granted => Withheld::Part,
            (_, Some(_)) => Withheld::Nothing,
        }
    }

    /// Whether leaving would lose something.
    pub fn has_changes(&self) -> bool {
        self.edited != self.opened_with
    }

    /// The permission under the cursor.
    pub fn permission<'c>(
        &self,
        branches: &[Branch],
        catalogue: &'c Catalogue,
        words: &Words,
    ) -> Option<&'c Permission> {
        let rows = self.tree.rows(branches, words);
        let key = self.tree.item(&rows)?.key.as_ref()?;
        catalogue.permission(key.as_str())
    }

    /// What keeps a permission from being granted at all, or from being granted further.
    pub fn obstacle(&self, permission: &Permission, world: &World) -> Option<Saying> {
        let key = permission.key.as_str();
        if key == keys::PARTNER_EMPLOYEE {
            return Some(Saying::plain("permissions-partner-employee"));
        }
        if self.edited.super_admin && key != keys::SUPER_ADMIN {
            return Some(Saying::plain("permissions-super-admin-holds"));
        }
        self.refused(permission, permission.widest(), world)
    }

    /// Why so much of a permission cannot be granted: the seat, or what the operator holds.
    fn refused(&self, permission: &Permission, grant: Grant, world: &World) -> Option<Saying> {
        let catalogue = world.catalogue();
        if let Some(seat) = self.seat
            && permission.held_by(seat, grant) != Some(grant)
        {
            return Some(match (seat, permission.key.as_str(), permission.needs_seat) {
                (SeatType::ViewOnly, keys::SUPER_ADMIN | keys::ACCOUNT_ACCESS, _) => {
                    Saying::plain("create-user-view-only-holds")
                        .message("permission", wording::permission(&permission.key))
                }
                (_, _, Some(needed)) => Saying::plain("permissions-need-seat").message("seat", wording::seat(needed)),
                _ => match permission.held_by(seat, grant) {
                    Some(most) => Saying::plain("permissions-seat-holds-less")
                        .message("seat", wording::seat(seat))
                        .message("most", wording::grant(Some(most))),
                    None => Saying::plain("permissions-seat-holds-not").message("seat", wording::seat(seat)),
                },
            });
        }
        let Ok((_, operator)) = guard::find(world, self.actor) else {
            return Some(wording::refusal::saying(&Refusal::NotActive));
        };
        let giver = Giver::of(catalogue, operator);
        if permission.key.as_str() == keys::SUPER_ADMIN {
            return (!giver.makes_super_admins()).then(|| wording::refusal::saying(&Refusal::SuperAdmin));
        }
        let defaults = self.seat.map(|seat| catalogue.defaults(seat)).unwrap_or_default();
        if giver.can_give(&defaults, permission.key.as_str(), grant) {
            return None;
        }
        let all = permission.widest_first().into_iter();
        let lesser = all.into_iter().find(|less| giver.can_give(&defaults, permission.key.as_str(), *less));
        Some(match lesser {
            Some(most) => Saying::plain("permissions-give-less").message("most", wording::grant(Some(most))),
            None => Saying::plain("permissions-give-not"),
        })
    }

    /// Changes the permission under the cursor as an action says.
    fn change(&mut self, action: ActionId, permission: &Permission, world: &World) {
        self.notice = None;
        let key = &permission.key;
        if key.as_str() == keys::PARTNER_EMPLOYEE || (self.edited.super_admin && key.as_str() != keys::SUPER_ADMIN) {
            self.notice = self.obstacle(permission, world);
            return;
        }
        let now = self.value(permission);
        let wanted = match action {
            ActionId::PermissionMore => permission.stepped(now, true),
            ActionId::PermissionLess => permission.stepped(now, false),
            ActionId::PermissionUnassigned => match now.and_then(Grant::with_unassigned_toggled) {
                Some(grant) => Some(grant),
                None => {
                    self.notice = Some(Saying::plain("permissions-no-unassigned"));
                    return;
                }
            },
            // As much as can be given, or nothing.
            _ if now.is_some() => None,
            _ => {
                let all = permission.widest_first();
                all.into_iter()
                    .find(|grant| self.refused(permission, *grant, world).is_none())
                    .or(permission.toggled(now))
            }
        };
        if wanted == now {
            // At the end of what there is; what keeps it there is worth a word.
            self.notice =
                self.refused(permission, permission.widest(), world).filter(|_| now != Some(permission.widest()));
            return;
        }
        if let Some(grant) = wanted
            && let Some(why) = self.refused(permission, grant, world)
            // To give less than before is no giving.
            && !now.is_some_and(|now| now.covers(grant))
        {
            self.notice = Some(why);
            return;
        }
        if key.as_str() == keys::SUPER_ADMIN {
            self.edited.super_admin = wanted.is_some();
            return;
        }
        self.put(key, wanted, world);
    }

    /// Grants a permission, with what moves along, unless the operator could not give that.
    fn put(&mut self, key: &PermissionKey, wanted: Option<Grant>, world: &World) {
        let catalogue = world.catalogue();
        let mut grants = self.edited.grants.clone();
        let moved = catalogue.set(&mut grants, key, wanted);
        let widened = moved.iter().find_map(|moved| {
            let (permission, grant) = (catalogue.permission(moved.as_str())?, grants.get(moved.as_str())?);
            let before = self.edited.grants.get(moved.as_str());
            let wider = !before.is_some_and(|before| before.covers(grant));
            if wider { self.refused(permission, grant, world) } else { None }
        });
        if widened.is_some() {
            self.notice = widened;
            return;
        }
        if !moved.is_empty() {
            let names = moved.iter().map(wording::permission).collect();
            self.notice = Some(Saying::plain("permissions-moved-along").messages("permissions", names));
        }
        self.edited.grants = grants;
    }

    fn save(&self) -> Step {
        Step::close_then(Step::Permissions(Box::new(self.edited.clone())))
    }

    fn leave(&self) -> Step {
        if self.has_changes() { Step::Ask(Question::UnsavedPermissions) } else { Step::close() }
    }

    fn move_focus(&mut self, by: isize) {
        let at = Focus::ALL.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = Focus::ALL[(at + by).rem_euclid(Focus::ALL.len() as isize) as usize];
    }

    /// Lets the tree act on its rows.
    fn with_rows<T>(
        &mut self,
        around: &Surroundings<'_>,
        act: impl FnOnce(&mut Tree, &[tree::Row<'_>]) -> T,
    ) -> Option<T> {
        let branches = self.branches(around.account()?, around.world.catalogue());
        let rows = self.tree.rows(&branches, around.words());
        let done = act(&mut self.tree, &rows);
        // Whatever has opened, closed or been found: the cursor is on something that is there.
        let rows = self.tree.rows(&branches, around.words());
        self.tree.keep(&rows);
        Some(done)
    }
}

/// What is granted by what an editor starts from.
fn granted_by(base: &Base, seat: Option<SeatType>, catalogue: &Catalogue) -> Edited {
    match (base, seat) {
        (Base::Template(id), _) => catalogue.template(id).map(Edited::of_template).unwrap_or_default(),
        (Base::Defaults, Some(seat)) => Edited { grants: catalogue.defaults(seat), super_admin: false },
        (Base::Nothing, _) | (Base::Defaults, None) => Edited::default(),
    }
}

impl Edited {
    /// What a template grants; the super admin right is kept apart.
    pub fn of_template(template: &Template) -> Self {
        let mut grants = template.grants.clone();
        grants.0.remove(keys::SUPER_ADMIN);
        Self { grants, super_admin: template.super_admin }
    }

    /// How much of a permission that grants. A super admin holds the widest of each, but for the partner tag, which is
    /// none of what is granted [PET-02].
    pub fn value(&self, permission: &Permission) -> Option<Grant> {
        match permission.key.as_str() {
            keys::PARTNER_EMPLOYEE => None,
            _ if self.super_admin => Some(permission.widest()),
            key => self.grants.get(key),
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "permissions.editor"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.tree.searching {
            return vec![C::Field, C::SearchBox, C::PermissionEditor, C::Always];
        }
        let mut contexts = match (self.focus, self.tree.heading()) {
            (Focus::Save | Focus::Cancel, _) => vec![C::Dialog],
            (Focus::List, Some(_)) if self.tree.search.is_empty() => vec![C::PermissionGroup, C::List],
            (Focus::List, Some(_)) => vec![C::List],
            (Focus::List, None) => vec![C::Permission, C::List],
        };
        contexts.extend(self.partner.map(|_| C::PermissionsMenu));
        contexts.extend([C::PermissionEditor, C::Overlay, C::Always]);
        contexts
    }

    fn focus(&self) -> WidgetId {
        match self.focus {
            Focus::List if self.tree.searching => WidgetId::PermissionsSearch,
            Focus::List => WidgetId::PermissionsTree,
            Focus::Save => WidgetId::PermissionsSave,
            Focus::Cancel => WidgetId::PermissionsCancel,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Back, _) if self.tree.searching || !self.tree.search.is_empty() => Some("action-clear"),
            (ActionId::Back, _) | (ActionId::Activate, Focus::Cancel) => Some("action-cancel"),
            // It is saved with the record, or with the users who are created, and not before.
            (ActionId::Activate, Focus::Save) | (ActionId::Save, _) => Some("action-bulk-apply"),
            (ActionId::Activate | ActionId::Toggle, Focus::List) => match self.tree.heading() {
                Some(heading) if self.tree.is_open(heading) => Some("action-collapse"),
                Some(_) => Some("action-expand"),
                None => Some("action-toggle"),
            },
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match (action, self.focus) {
            (ActionId::Save, _) => return self.save(),
            (ActionId::MorePermissions, _) => {
                let menu = self.partner.map(|user| Step::open(Overlay::PermissionsMore(more::State { user })));
                return menu.unwrap_or(Step::Ignored);
            }
            (ActionId::NextField, _) if self.tree.searching => self.tree.searching = false,
            (ActionId::NextField, _) => self.move_focus(1),
            (ActionId::PrevField, _) => self.move_focus(-1),
            (ActionId::Activate | ActionId::Toggle, Focus::Save) => return self.save(),
            (ActionId::Activate | ActionId::Toggle, Focus::Cancel) => return self.leave(),
            (
                ActionId::PermissionMore
                | ActionId::PermissionLess
                | ActionId::PermissionUnassigned
                | ActionId::Activate
                | ActionId::Toggle,
                Focus::List,
            ) if self.tree.heading().is_none() => {
                let Some(account) = around.account() else { return Step::close() };
                let catalogue = around.world.catalogue();
                let branches = self.branches(account, catalogue);
                if let Some(permission) = self.permission(&branches, catalogue, around.words()) {
                    self.change(action, permission, around.world);
                }
            }
            _ => {
                self.notice = None;
                let page = around.viewer.page(WidgetId::PermissionsTree);
                let acted = self.with_rows(around, |tree, rows| tree.act(action, rows, page));
                return match (acted, action) {
                    (Some(true), _) => Step::Stay,
                    (_, ActionId::Back) => self.leave(),
                    _ => Step::Elsewhere(action),
                };
            }
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if !self.tree.searching {
            return None;
        }
        match key.code {
            KeyCode::Enter | KeyCode::Down => self.tree.searching = false,
            _ if self.tree.search.key(key) => {
                self.with_rows(around, |tree, rows| tree.first_hit(rows));
            }
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if !self.tree.searching {
            return Step::Ignored;
        }
        self.tree.search.insert(text);
        self.with_rows(around, |tree, rows| tree.first_hit(rows));
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::PermissionsSave, _) => return self.save(),
            (WidgetId::PermissionsCancel, _) => return self.leave(),
            (WidgetId::PermissionsSearch, _) => {
                self.focus = Focus::List;
                self.tree.searching = true;
            }
            (WidgetId::PermissionsTree, Some(row)) => {
                self.focus = Focus::List;
                self.notice = None;
                let was = self.with_rows(around, |tree, rows| {
                    let was = tree.row(rows);
                    tree.click(row, rows);
                    was
                });
                // A second click on a permission switches it.
                if was == Some(row) && self.tree.heading().is_none() {
                    return self.act(ActionId::Toggle, around);
                }
            }
            _ => {}
        }
        Step::Stay
    }

    fn is_dirty(&self) -> bool {
        self.has_changes()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.with_rows(around, |_, _| ());
    }
}
