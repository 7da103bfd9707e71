using Gongkai.Content.Findings.Wording;
using Gongkai.Domain.Documents;

namespace Gongkai.Content.Tests.Findings.Wording;

public sealed class KnownDocumentsTests
{
    [Fact]
    public void The_table_holds_sixty_documents_and_more_in_canonical_form()
    {
        Assert.True(KnownDocuments.Documents.Count >= 60);
        Assert.All(KnownDocuments.Documents.Where(d => !d.Number.StartsWith("国务院令第")), d => Assert.Equal(d.Number, DocumentNumber.Parse(d.Number).Number?.Canonical));
        Assert.All(KnownDocuments.Documents.Where(d => d.RepealedOn is not null), d => Assert.True(d.RepealedOn > d.Date && d.Successor is not null, d.Number));
        Assert.All(KnownDocuments.Documents.Where(d => d.Number.Contains('〔')), d => Assert.Equal(DocumentNumber.Parse(d.Number).Number?.Year, d.Date.Year));
    }

    [Theory]
    [InlineData("国务院办公厅关于印发政府网站发展指引的通知", "政府网站发展指引")]
    [InlineData("《中共中央办公厅 国务院办公厅印发〈关于全面推进政务公开工作的意见〉的通知》", "关于全面推进政务公开工作的意见")]
    [InlineData("国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知", "关于全面推进政务公开工作的意见实施细则")]
    [InlineData("中华人民共和国政府信息公开条例", "政府信息公开条例")]
    [InlineData("中华人民共和国", "中华人民共和国")]
    [InlineData("", "")]
    public void Titles_are_compared_by_their_core(string title, string core) => Assert.Equal(core, KnownDocuments.CoreOf(title));
}
