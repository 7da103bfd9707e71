using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Casebooks;
using Gongkai.Domain.Tests.Requests.Archive;

namespace Gongkai.Domain.Tests.Requests.Casebooks;

/// <summary>案例汇编: nobody is named, and that is proven before it goes out.</summary>
public class CasebookTests
{
    private static readonly string[] Planted = ["欧阳见微", "13800138000", "138 0013 8000", "梧桐路12号", "磐石矿业", "鲁大海", "20260309-000001-3", "XA12345678901", "示政复〔2026〕3号"];

    private static readonly SourceCase One = new(11, FinishedCase.Of());
    private static readonly SourceCase Two = new(12, FinishedCase.Of() with { Receipt = "20260310-000002-8", Applicant = FinishedCase.Of().Applicant with { Name = "司徒望舒" } });
    private static readonly CasebookContent Empty = new("2026年典型案例汇编", new(2026, 1, 1), new(2026, 12, 31)) { Policies = PolicyLevels.Common };
    private static readonly Actor Officer = new(1, "吴公开", [new Holding("zfb", Roles.DisclosureOfficer)]);
    private static readonly Actor Head = new(2, "郑主任", [new Holding("zfb", Roles.DisclosureHead)]);
    private static readonly CasebookProcedure Procedure = new();

    private static CasebookContent Compiled => CasebookCompiling.Add(CasebookCompiling.Add(Empty, One, []), Two, [One]);

    [Fact]
    [Requirement("R-CAS-03")]
    public void A_text_made_from_a_case_names_nobody_and_passes_the_proof()
    {
        var content = Compiled;
        Assert.Empty(CasebookChecks.Of(content, [One, Two]));
        foreach (var entry in content.Entries)
            foreach (var text in new[] { entry.Heading, entry.Facts, entry.Handling, entry.Outcome, entry.Points })
                foreach (var value in Planted.Append("司徒望舒")) Assert.DoesNotContain(value, text);
        Assert.Contains("申请人甲", content.Entries[0].Facts);
        Assert.Contains("申请人乙", content.Entries[1].Facts);
        Assert.Contains("第三方甲", content.Entries[0].Handling);
    }

    [Theory]
    [Requirement("R-CAS-03")]
    [InlineData("欧 阳见微")]
    [InlineData("司徒望舒")]
    [InlineData("45010219900307123X")]
    [InlineData("手机13911112222")]
    [InlineData("6222000011112222333")]
    [InlineData("a@b.example.cn")]
    [InlineData("磐石矿业")]
    public void Whatever_still_tells_whose_case_it_is_keeps_the_book_from_going_out(string left)
    {
        var content = Compiled;
        // The name of one case in the text of the other is found too.
        content = content with { Entries = [content.Entries[0] with { Points = $"本案中{left}的做法可供参考。" }, content.Entries[1]] };
        var book = new Casebook { Content = content, CompiledBy = new(1, "吴公开"), SubmittedBy = new(1, "吴公开"), State = CasebookState.Review };
        var refusals = Decide(book, new ApproveCasebook([One, Two]), Head).Refusals;
        var refusal = Assert.Single(refusals);
        Assert.Equal(("CASEBOOK-REVEALS", "entries.0.points"), (refusal.Code, refusal.Field));
        Assert.Contains("案例1的案例评析", refusal.Sentence);
        Assert.Contains("【", refusal.Sentence);
    }

    [Fact]
    public void Without_the_case_itself_a_text_cannot_be_proven()
    {
        var book = new Casebook { Content = Compiled, CompiledBy = new(1, "吴公开") };
        Assert.Equal(["CASEBOOK-SOURCE"], Decide(book, new SubmitCasebook([One]), Officer).Refusals.Select(r => r.Code));
        Assert.Equal(["CASEBOOK-EMPTY"], Decide(book with { Content = Empty }, new SubmitCasebook([]), Officer).Refusals.Select(r => r.Code));
    }

    [Fact]
    [Requirement("R-CAS-01")]
    public void A_book_is_approved_by_another_person_and_then_read_by_every_unit()
    {
        var book = Decide(null, new OpenCasebook(Compiled), Head).Record!;
        book = Decide(book, new SubmitCasebook([One, Two]), Head).Record!;
        Assert.True(Procedure.Face(book, Site).Confidential);
        Assert.Equal(["OWN-WORK"], Decide(book, new ApproveCasebook([One, Two]), Head).Refusals.Select(r => r.Code));
        var other = Head with { AccountId = 3 };
        book = Decide(book, new ApproveCasebook([One, Two]), other).Record!;
        var face = Procedure.Face(book, Site);
        Assert.Equal(("issued", false), (face.State, face.Confidential));
        Assert.Equal([Readers.Everybody], face.Readers);
        book = Decide(book, new WithdrawCasebook("有误"), other).Record!;
        Assert.Empty(Procedure.Face(book, Site).Readers);
        Assert.DoesNotContain(Procedure.Rights(book, Site), r => r.Act == nameof(EditCasebook) && r.State == "issued");
    }

    [Fact]
    [Requirement("R-CAS-02")]
    public void Policy_documents_of_every_level_are_listed_and_an_odd_link_is_refused()
    {
        Assert.Equal(["行政法规", "地方性法规", "司法解释", "部门规章", "政府规章", "规范性文件"], PolicyLevels.All.Select(l => l.Title));
        var content = Compiled with { Policies = [new("normative", "关于印发公开办法的通知", "示政发〔2026〕1号", new(2026, 1, 5), "javascript:alert(1)"), new("x", "无类别", "", null, null)] };
        Assert.Equal(["policies.0.link", "policies.1.title"], CasebookChecks.Of(content, [One, Two]).Select(r => r.Field));
    }

    private static SiteSettings Site => new() { Code = "shifan", Name = "示范县" };

    private static Decision<Casebook> Decide(Casebook? book, IAct<Casebook> act, Actor actor) => Procedure.Decide(book, act, new ActContext
    {
        Actor = actor,
        Now = new DateTimeOffset(2026, 12, 1, 9, 0, 0, LegalTime.Offset),
        Today = new(2026, 12, 1),
        Site = Site,
        Organisations = OrganisationTree.Empty,
        Calendar = WorkCalendar.National,
        Numbers = null!,
    });
}
