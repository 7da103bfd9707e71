using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Tests.Organisations;

/// <summary>One office, its people, and acts decided as the executor decides them: right first, then rule.</summary>
internal static class AccountExamples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    public static readonly SiteSettings Site = new() { Code = "t", Name = "测试" };
    public static readonly OrganisationTree Tree = new(
    [
        new Unit("zf", "县人民政府", "县政府", UnitKind.Government), new Unit("zfb", "县政府办公室", "县府办", UnitKind.Office, "zf"),
        new Unit("fgj", "发展和改革局", "发改局", UnitKind.Department, "zf"), new Unit("fgj-zh", "综合股", "综合股", UnitKind.Section, "fgj"),
    ]);

    public static readonly Actor SystemAdmin = new(1, "系", [new Holding(Roles.AdministrationPlace, Roles.SystemAdmin)]);
    public static readonly Actor SecurityAdmin = new(2, "安", [new Holding(Roles.AdministrationPlace, Roles.SecurityAdmin)]);
    public static readonly Actor AuditAdmin = new(3, "审", [new Holding(Roles.AdministrationPlace, Roles.AuditAdmin)]);

    public static Account Zhang => new() { SignInName = "zhang", PersonName = "张三", PasswordHash = "h0", MustChangePassword = false };

    public static Actor Person(string name, long id, params Holding[] more) => new(id, name, [new Holding(Account.PlaceOf(name), Roles.Person), .. more]);

    public static Decision<T> Do<T>(Procedure<T> procedure, T? record, IAct<T> act, Actor actor, long recordId = 9, DateTimeOffset? at = null) where T : class
    {
        var face = record is null ? null : procedure.Face(record, Site);
        if (face is not null && !Readable.By(actor, face, Tree)) return Decision<T>.Refuse(CommonRefusals.NotFound);
        var unit = face?.UnitCode ?? procedure.UnitOf(act);
        if (!procedure.Rights(record, Site).Any(r => r.Allows(actor, act.GetType().Name, face, unit, Tree)))
            return Decision<T>.Refuse(CommonRefusals.NotPermitted(act.Title));
        var now = at ?? Now;
        return procedure.Decide(record, act, new ActContext
        {
            Actor = actor,
            Now = now,
            Today = LegalTime.DayOf(now),
            Site = Site,
            Organisations = Tree,
            Calendar = WorkCalendar.National,
            Numbers = new NoNumbers(),
            RecordId = record is null ? 0 : recordId,
        });
    }

    public static Decision<Account> Do(Account? record, IAct<Account> act, Actor actor, long recordId = 9, DateTimeOffset? at = null) =>
        Do(new AccountProcedure(), record, act, actor, recordId, at);

    public static string? Code<T>(this Decision<T> decision) where T : class => decision.Refusals.FirstOrDefault()?.Code;

    private sealed class NoNumbers : INumbers
    {
        public int Next(string series) => throw new InvalidOperationException();
    }
}
