using Gongkai.Web.Portal;

namespace Gongkai.Web.Tests.Portal;

public sealed class ShownBasisTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("条例第三十一条、第三十三条；R-REQ-07、R-REQ-12", "条例第三十一条、第三十三条")]
    [InlineData("R-SEC-04；条例第四条、第十七条", "条例第四条、第十七条")]
    [InlineData("R-DOC-01；国办发〔2016〕80号", "国办发〔2016〕80号")]
    [InlineData("R-DOC-13（二核）、R-INT-02", "本站公文办理规定；本站政策解读规定")]
    [InlineData("R-DOC-10、R-DOC-13", "本站公文办理规定")]
    [InlineData("S4 第一项三；R-SEC-04", "政府信息公开保密审查规定")]
    [InlineData("R-ZZZ-01", "本站规定")]
    [InlineData("GB/T 9704-2012", "GB/T 9704-2012")]
    public void People_read_laws_and_papers_not_numbers_of_ours(string? basis, string? shown) => Assert.Equal(shown, ShownBasis.Of(basis));
}
