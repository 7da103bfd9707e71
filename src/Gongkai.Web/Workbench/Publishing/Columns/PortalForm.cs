using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Publishing.Columns;

/// <summary>Settings of a portal as the form carries them. Nothing typed is lost when something else is refused.</summary>
public sealed class PortalForm
{
    public string? SiteName { get; set; }
    public string? SiteDomain { get; set; }
    public string? PublicAddress { get; set; }

    /// <summary>One a line.</summary>
    public string? Hosts { get; set; }
    public string? OwnHosts { get; set; }
    public string? Theme { get; set; }
    public string? SiteIdCode { get; set; }
    public string? HostUnit { get; set; }
    public string? OperatingUnit { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? Phone { get; set; }
    public string? IcpNumber { get; set; }
    public string? PoliceNumber { get; set; }
    public string? PartyGovernmentMarkAddress { get; set; }
    public string? ErrorReportAddress { get; set; }
    public string? Description { get; set; }
    public List<string> HomeColumns { get; set; } = [];
    public List<string> DocumentColumns { get; set; } = [];
    public string? InterpretationColumn { get; set; }
    public string? RulesColumn { get; set; }
    public string? AnnualReportColumn { get; set; }
    public List<WantedRow> MostWanted { get; set; } = [];
    public List<LeaderRow> Leaders { get; set; } = [];
    public List<ProfileRow> Profiles { get; set; } = [];
    public List<FormerRow> Former { get; set; } = [];

    public static PortalForm Of(PortalSettings p, IReadOnlyList<string> ownHosts) => new()
    {
        SiteName = p.SiteName,
        SiteDomain = p.SiteDomain,
        PublicAddress = p.PublicAddress,
        Hosts = string.Join('\n', p.Hosts),
        OwnHosts = string.Join('\n', ownHosts),
        Theme = p.Theme,
        SiteIdCode = p.SiteIdCode,
        HostUnit = p.HostUnit,
        OperatingUnit = p.OperatingUnit,
        Address = p.Address,
        Postcode = p.Postcode,
        Phone = p.Phone,
        IcpNumber = p.IcpNumber,
        PoliceNumber = p.PoliceNumber,
        PartyGovernmentMarkAddress = p.PartyGovernmentMarkAddress,
        ErrorReportAddress = p.ErrorReportAddress,
        Description = p.Description,
        HomeColumns = [.. p.HomeColumns],
        DocumentColumns = [.. p.DocumentColumns],
        InterpretationColumn = p.InterpretationColumn,
        RulesColumn = p.RulesColumn,
        AnnualReportColumn = p.AnnualReportColumn,
        MostWanted = [.. p.MostWanted.Select(m => new WantedRow { Title = m.Title, Address = m.Address })],
        Leaders = [.. p.Leaders.OrderBy(l => l.Order).Select(l => new LeaderRow { Name = l.Name, Post = l.Post, Duties = l.Duties, Resume = l.Resume, Since = $"{l.Since:yyyy-MM-dd}" })],
        Profiles = [.. p.UnitProfiles.Select(u => new ProfileRow { UnitCode = u.UnitCode, Duties = u.Duties, Address = u.Address, Hours = u.Hours, Phone = u.Phone, Head = u.Head, Offices = string.Join('、', u.InternalOffices), Website = u.Website })],
        Former = [.. p.FormerSites.Select(s => new FormerRow { Name = s.Name, Host = s.Host, UnitCode = s.UnitCode, ClosedOn = $"{s.ClosedOn:yyyy-MM-dd}", MovedTo = s.MovedTo })],
    };

    /// <summary>The portal with what was typed; days that are none are refused.</summary>
    public (PortalSettings Portal, IReadOnlyList<Refusal> Refusals) Read(PortalSettings before)
    {
        var refusals = new List<Refusal>();
        DateOnly? Day(string? typed, string field)
        {
            if (string.IsNullOrWhiteSpace(typed)) return null;
            if (TypedDay.Read(typed) is { } day) return day;
            refusals.Add(TypedDay.Refusal(typed, field));
            return null;
        }
        var former = new List<FormerSite>();
        foreach (var row in Former.Where(r => !r.Drop && !(Blank(r.Name) && Blank(r.Host))))
        {
            var closed = Day(row.ClosedOn, "formerSites");
            if (closed is null && Blank(row.ClosedOn)) refusals.Add(new("PORTAL-FORMER-DAY", $"请填写“{row.Name}”的关停日期。", "R-WEB-02", "formerSites"));
            former.Add(new(Text(row.Name) ?? "", Text(row.Host) ?? "", Text(row.UnitCode) ?? "", closed ?? default, Text(row.MovedTo) ?? ""));
        }
        return (before with
        {
            SiteName = Text(SiteName) ?? "",
            SiteDomain = Text(SiteDomain) ?? "",
            PublicAddress = Text(PublicAddress),
            Hosts = Lines(Hosts),
            Theme = Text(Theme) ?? "",
            SiteIdCode = Text(SiteIdCode) ?? "",
            HostUnit = Text(HostUnit) ?? "",
            OperatingUnit = Text(OperatingUnit),
            Address = Text(Address),
            Postcode = Text(Postcode),
            Phone = Text(Phone),
            IcpNumber = Text(IcpNumber),
            PoliceNumber = Text(PoliceNumber),
            PartyGovernmentMarkAddress = Text(PartyGovernmentMarkAddress),
            ErrorReportAddress = Text(ErrorReportAddress),
            Description = Text(Description) ?? "",
            HomeColumns = [.. HomeColumns.Distinct()],
            DocumentColumns = [.. DocumentColumns.Distinct()],
            InterpretationColumn = Text(InterpretationColumn),
            RulesColumn = Text(RulesColumn),
            AnnualReportColumn = Text(AnnualReportColumn),
            MostWanted = [.. MostWanted.Where(r => !r.Drop && !(Blank(r.Title) && Blank(r.Address))).Select(r => new MostWanted(Text(r.Title) ?? "", Text(r.Address) ?? ""))],
            Leaders = [.. Leaders.Where(r => !r.Drop && !new[] { r.Name, r.Post, r.Duties, r.Resume }.All(Blank)).Select((r, i) => new Leader
            {
                Order = i + 1, Name = Text(r.Name) ?? "", Post = Text(r.Post) ?? "", Duties = Text(r.Duties) ?? "", Resume = Text(r.Resume), Since = Day(r.Since, "leaders"),
            })],
            UnitProfiles = [.. Profiles.Where(r => !r.Drop && !Blank(r.UnitCode)).Select(r => new UnitProfile
            {
                UnitCode = Text(r.UnitCode)!, Duties = Text(r.Duties) ?? "", Address = Text(r.Address) ?? "", Hours = Text(r.Hours) ?? "", Phone = Text(r.Phone) ?? "", Head = Text(r.Head) ?? "",
                InternalOffices = [.. (r.Offices ?? "").Split(['、', '，', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()], Website = Text(r.Website),
            })],
            FormerSites = former,
        }, refusals);
    }

    public static IReadOnlyList<string> Lines(string? typed) => [.. (typed ?? "").Split(['\n', ' ', ',', '，', '、', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool Blank(string? typed) => string.IsNullOrWhiteSpace(typed);

    private static string? Text(string? typed) => Blank(typed) ? null : typed!.Trim().ReplaceLineEndings("\n");

    /// <summary>常用入口.</summary>
    public sealed class WantedRow
    {
        public string? Title { get; set; }
        public string? Address { get; set; }
        public bool Drop { get; set; }
    }

    /// <summary>领导信息; their order is the order of the form.</summary>
    public sealed class LeaderRow
    {
        public string? Name { get; set; }
        public string? Post { get; set; }
        public string? Duties { get; set; }
        public string? Resume { get; set; }
        public string? Since { get; set; }
        public bool Drop { get; set; }
    }

    /// <summary>机构概况.</summary>
    public sealed class ProfileRow
    {
        public string? UnitCode { get; set; }
        public string? Duties { get; set; }
        public string? Address { get; set; }
        public string? Hours { get; set; }
        public string? Phone { get; set; }
        public string? Head { get; set; }
        public string? Offices { get; set; }
        public string? Website { get; set; }
        public bool Drop { get; set; }
    }

    /// <summary>并入的原网站.</summary>
    public sealed class FormerRow
    {
        public string? Name { get; set; }
        public string? Host { get; set; }
        public string? UnitCode { get; set; }
        public string? ClosedOn { get; set; }
        public string? MovedTo { get; set; }
        public bool Drop { get; set; }
    }
}
